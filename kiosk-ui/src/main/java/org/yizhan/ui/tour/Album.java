package org.yizhan.ui.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Lettering;
import org.yizhan.ui.frame.Metrics;

/// Numbered pictures of the panel as it really is, each in every print there is.
final class Album {
    private final Path folder;
    private final Metrics panel;
    private final Comfort comfort;
    private final Hand hand;
    private int screens;
    private int pictures;

    Album(Path folder, Metrics panel, Comfort comfort, Hand hand) {
        this.folder = folder;
        this.panel = panel;
        this.comfort = comfort;
        this.hand = hand;
    }

    /// Writes `NN-<name>.normal.png`, `.large.png` and `.black.png`, and leaves the screen as it was.
    void take(String name) {
        screens++;
        for (Lettering lettering : Lettering.values()) {
            lettering(lettering);
            shoot("%02d-%s.%s.png".formatted(screens, name, lettering.name().toLowerCase(Locale.ROOT)));
        }
        lettering(Lettering.NORMAL);
        hand.settle();
    }

    private void lettering(Lettering lettering) {
        hand.onFx(() -> {
            comfort.lettering(lettering);
            return lettering;
        });
    }

    private void shoot(String name) {
        hand.settle();
        WritableImage seen =
                hand.onFx(() -> new Robot().getScreenCapture(null, 0, 0, panel.width(), panel.height(), false));
        pictures++;
        try {
            Files.createDirectories(folder);
            ImageIO.write(copy(seen), "png", folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return pictures;
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
