package org.yizhan.ui;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A screen as a small picture, and how far one may be from the next: fonts of the same name are drawn a little
/// differently from one machine to another, and that must not count.
record Golden(String name) {
    /// A quarter of the panel: as small as may be, and a moved card still shows.
    private static final int SCALE = 4;
    /// Of 255, in any channel.
    private static final int SAME = 40;

    private static final double ALLOWED = 0.004;

    private static final Path MODULE = Path.of(System.getProperty("yizhan.root"), "kiosk-ui");

    static BufferedImage small(WritableImage seen) {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] pixels = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var small = new BufferedImage(width / SCALE, height / SCALE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                small.setRGB(x, y, mean(pixels, width, x * SCALE, y * SCALE));
            }
        }
        return small;
    }

    private static int mean(int[] pixels, int width, int left, int top) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < top + SCALE; y++) {
            for (int x = left; x < left + SCALE; x++) {
                red += pixels[y * width + x] >> 16 & 0xFF;
                green += pixels[y * width + x] >> 8 & 0xFF;
                blue += pixels[y * width + x] & 0xFF;
            }
        }
        int all = SCALE * SCALE;
        return new Color(red / all, green / all, blue / all).getRGB();
    }

    /// What to say when the picture is not the golden one; empty when it is. `-Dyizhan.goldens=write` makes it so.
    Optional<String> differs(BufferedImage seen) throws IOException {
        Path golden = MODULE.resolve("src/test/resources/goldens").resolve(name + ".png");
        if ("write".equals(System.getProperty("yizhan.goldens"))) {
            Files.createDirectories(golden.getParent());
            ImageIO.write(seen, "png", golden.toFile());
        }
        BufferedImage expected = ImageIO.read(golden.toFile());
        double share = share(expected, seen);
        if (share <= ALLOWED) {
            return Optional.empty();
        }
        Path shown = MODULE.resolve("target/goldens").resolve(name + ".png");
        Files.createDirectories(shown.getParent());
        ImageIO.write(sideBySide(expected, seen), "png", shown.toFile());
        return Optional.of(String.format(
                "%s: %.1f %% of the picture differ, %.1f %% may. Look at %s (expected, seen, difference); "
                        + "if what is seen is right, run this test with -Dyizhan.goldens=write",
                name, share * 100, ALLOWED * 100, shown));
    }

    static boolean isDifferent(BufferedImage one, BufferedImage other) {
        return share(one, other) > ALLOWED;
    }

    private static double share(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += isSame(one.getRGB(x, y), other.getRGB(x, y)) ? 0 : 1;
            }
        }
        return (double) different / (one.getWidth() * one.getHeight());
    }

    private static boolean isSame(int one, int other) {
        return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) <= SAME
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= SAME
                && Math.abs((one & 0xFF) - (other & 0xFF)) <= SAME;
    }

    private static BufferedImage sideBySide(BufferedImage expected, BufferedImage seen) {
        int width = Math.max(expected.getWidth(), seen.getWidth());
        int height = Math.max(expected.getHeight(), seen.getHeight());
        var shown = new BufferedImage(width * 3, height, BufferedImage.TYPE_INT_RGB);
        shown.createGraphics().drawImage(expected, 0, 0, null);
        shown.createGraphics().drawImage(seen, width, 0, null);
        for (int y = 0; y < Math.min(expected.getHeight(), seen.getHeight()); y++) {
            for (int x = 0; x < Math.min(expected.getWidth(), seen.getWidth()); x++) {
                boolean same = isSame(expected.getRGB(x, y), seen.getRGB(x, y));
                shown.setRGB(width * 2 + x, y, same ? Color.WHITE.getRGB() : Color.RED.getRGB());
            }
        }
        return shown;
    }
}
