package org.yizhan.ui.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;
import org.yizhan.ui.frame.Metrics;

/// Numbered pictures of the panel as it really is.
final class Album {
    private final Path folder;
    private final Metrics panel;
    private final Hand hand;
    private int count;

    Album(Path folder, Metrics panel, Hand hand) {
        this.folder = folder;
        this.panel = panel;
        this.hand = hand;
    }

    /// Writes `NN-<name>.png`.
    void take(String name) {
        hand.settle();
        WritableImage seen =
                hand.onFx(() -> new Robot().getScreenCapture(null, 0, 0, panel.width(), panel.height(), false));
        count++;
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("%02d-%s.png".formatted(count, name));
            ImageIO.write(copy(seen), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return count;
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}
