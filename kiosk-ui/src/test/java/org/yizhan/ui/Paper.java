package org.yizhan.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Something that is held before the camera: a red sheet, higher than wide.
public final class Paper {
    private Paper() {}

    /// A picture that stands in for the camera.
    public static Path file() throws IOException {
        var sheet = new BufferedImage(600, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 600, 900);
        pen.dispose();
        Path file = Files.createTempFile("paper", ".png");
        file.toFile().deleteOnExit();
        ImageIO.write(sheet, "png", file.toFile());
        return file;
    }
}
