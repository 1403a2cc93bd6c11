package org.yizhan.house.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The pixels of a virtual X display, read from the file it keeps them in (xwd format, 32 bits a pixel). Reading
/// asks nothing of the X server, so it does not slow down what it measures.
public final class FrameBuffer {
    private static final int HEADER_SIZE = 0;
    private static final int WIDTH = 16;
    private static final int HEIGHT = 20;
    private static final int BITS_PER_PIXEL = 44;
    private static final int BYTES_PER_LINE = 48;
    private static final int COLORS = 76;
    private static final int BYTES_PER_COLOR = 12;

    private static final int TILE = 16;

    private final MappedByteBuffer file;
    private final int width;
    private final int height;
    private final int bytesPerLine;
    private final int pixels;

    private FrameBuffer(MappedByteBuffer file) throws IOException {
        this.file = file;
        file.order(ByteOrder.BIG_ENDIAN);
        this.width = file.getInt(WIDTH);
        this.height = file.getInt(HEIGHT);
        this.bytesPerLine = file.getInt(BYTES_PER_LINE);
        this.pixels = file.getInt(HEADER_SIZE) + file.getInt(COLORS) * BYTES_PER_COLOR;
        if (file.getInt(BITS_PER_PIXEL) != 32 || (long) pixels + (long) bytesPerLine * height > file.capacity()) {
            throw new IOException("no display of 32 bits a pixel");
        }
        file.order(ByteOrder.LITTLE_ENDIAN);
    }

    public static FrameBuffer open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new FrameBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /// A fingerprint of each tile of the screen, of every fourth row: cheap enough to take many times a second.
    int[] fingerprints() {
        int columns = (width + TILE - 1) / TILE;
        int[] prints = new int[columns * ((height + TILE - 1) / TILE)];
        for (int y = 0; y < height; y += 4) {
            int row = pixels + y * bytesPerLine;
            int tiles = y / TILE * columns;
            for (int x = 0; x < width; x++) {
                int tile = tiles + x / TILE;
                prints[tile] = prints[tile] * 31 + file.getInt(row + 4 * x);
            }
        }
        return prints;
    }

    /// The screen as a picture.
    public BufferedImage picture() {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, file.getInt(pixels + y * bytesPerLine + 4 * x) & 0xFFFFFF);
            }
        }
        return picture;
    }
}
