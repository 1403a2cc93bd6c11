package org.yizhan.house.run;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Something to be seen by the camera of a machine that may have none: a written sheet on a wooden table.
public final class LaidPaper {
    private static final int LINES = 14;

    private LaidPaper() {}

    /// Writes the picture that stands in for a camera.
    public static Path photograph(Path file) throws IOException {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int y = 0; y < picture.getHeight(); y++) {
            int grain = (int) (12 * Math.sin(y / 9.0) + 8 * Math.sin(y / 2.3));
            brush.setColor(new Color(150 + grain, 106 + grain, 70 + grain));
            brush.drawLine(0, y, picture.getWidth(), y);
        }
        brush.rotate(Math.toRadians(-4), 320, 240);
        brush.setColor(new Color(90, 62, 40));
        brush.fillRect(176, 46, 300, 404);
        brush.setColor(new Color(246, 243, 234));
        brush.fillRect(170, 40, 300, 404);
        brush.setColor(new Color(190, 40, 36));
        brush.drawOval(372, 352, 64, 64);
        brush.setColor(new Color(70, 72, 80));
        brush.fillRect(250, 64, 140, 16);
        for (int line = 0; line < LINES; line++) {
            brush.fillRect(196, 104 + 22 * line, line % 4 == 3 ? 130 : 248, 7);
        }
        brush.dispose();
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
