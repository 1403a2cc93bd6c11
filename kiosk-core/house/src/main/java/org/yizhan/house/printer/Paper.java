package org.yizhan.house.printer;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// The strip of paper between two cuts, dot for dot.
final class Paper {
    /// Dots of a line feed at the standard spacing of 1/6 inch on a 180 dpi printer.
    static final int LINE = 30;

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    private final List<byte[]> rows = new ArrayList<>();
    private boolean printed;

    void print(EscPos.Command.Raster raster) {
        for (int row = 0; row < raster.rows(); row++) {
            int from = row * raster.bytesPerRow();
            rows.add(java.util.Arrays.copyOfRange(raster.dots(), from, from + raster.bytesPerRow()));
        }
        printed = true;
    }

    void feed(int dots) {
        for (int i = 0; i < dots; i++) {
            rows.add(new byte[0]);
        }
    }

    /// Whether anything but blank paper would come out.
    boolean isPrinted() {
        return printed;
    }

    /// What was printed, one pixel a dot, as wide as the widest image.
    BufferedImage picture() {
        int width = 8 * rows.stream().mapToInt(row -> row.length).max().orElse(1);
        var picture = new BufferedImage(Math.max(width, 8), Math.max(rows.size(), 1), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            byte[] row = y < rows.size() ? rows.get(y) : new byte[0];
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean black = x / 8 < row.length && (row[x / 8] >> (7 - x % 8) & 1) == 1;
                picture.setRGB(x, y, black ? BLACK : WHITE);
            }
        }
        return picture;
    }
}
