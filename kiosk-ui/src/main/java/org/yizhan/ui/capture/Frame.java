package org.yizhan.ui.capture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// One picture of what the camera sees, fitted into 960×720: enough to read a paper held before it.
///
/// @param rgb  three bytes a pixel, row by row
public record Frame(byte[] rgb) {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 720;
    static final int BYTES = WIDTH * HEIGHT * 3;

    /// What the core takes of a photo.
    private static final int MOST_BYTES = 1024 * 1024;

    private static final float[] QUALITIES = {0.85f, 0.6f, 0.35f, 0.15f};

    @Override
    public String toString() {
        return "Frame[…]";
    }

    /// What [#jpeg] made of one.
    public static Frame of(byte[] jpeg) {
        try {
            return of(ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A picture of just this size, read row by row: as a whole it would lie in memory once more.
    static Frame of(BufferedImage picture) {
        byte[] rgb = new byte[BYTES];
        int[] row = new int[WIDTH];
        int at = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int pixel : picture.getRGB(0, y, WIDTH, 1, row, 0, WIDTH)) {
                rgb[at++] = (byte) (pixel >> 16);
                rgb[at++] = (byte) (pixel >> 8);
                rgb[at++] = (byte) pixel;
            }
        }
        return new Frame(rgb);
    }

    /// A few hundred KiB, and never more than the core takes: what is too lively for that is kept more coarsely.
    public byte[] jpeg() {
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = jpeg(quality);
            if (jpeg.length <= MOST_BYTES) {
                break;
            }
        }
        return jpeg;
    }

    /// Image I/O's usual streams keep a copy in the folder for temporary files, which a power cut would leave there.
    private byte[] jpeg(float quality) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < BYTES; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
