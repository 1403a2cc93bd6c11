package org.yizhan.core.devices;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads what was sent to a printer as the printer would: back into dots, and from dots into text.
final class ReadSlip {
    private ReadSlip() {}

    /// The slips that were cut off; every byte must belong to a command a picture needs.
    static List<Bitmap> all(byte[] sent) {
        List<Bitmap> slips = new ArrayList<>();
        var dots = new ByteArrayOutputStream();
        int bytesPerRow = 0;
        int at = 0;
        while (at < sent.length) {
            switch (sent[at] << 8 | sent[at + 1]) {
                case 0x1B40, 0x1B64, 0x1D72, 0x1004 -> at += sent[at + 1] == 0x40 ? 2 : 3;
                case 0x1D76 -> {
                    bytesPerRow = sent[at + 4] & 0xff | (sent[at + 5] & 0xff) << 8;
                    int rows = sent[at + 6] & 0xff | (sent[at + 7] & 0xff) << 8;
                    dots.write(sent, at + 8, bytesPerRow * rows);
                    at += 8 + bytesPerRow * rows;
                }
                case 0x1D56 -> {
                    slips.add(new Bitmap(bytesPerRow, dots.size() / bytesPerRow, dots.toByteArray()));
                    dots.reset();
                    at += 4;
                }
                default -> throw new AssertionError("not a command of ours at byte " + at);
            }
        }
        return slips;
    }

    static boolean black(Bitmap slip, int x, int y) {
        return (slip.dots()[y * slip.bytesPerRow() + x / 8] >> (7 - x % 8) & 1) == 1;
    }

    static String qr(Bitmap slip) throws NotFoundException, ChecksumException, FormatException {
        int width = slip.bytesPerRow() * 8;
        byte[] grey = new byte[width * slip.rows()];
        for (int y = 0; y < slip.rows(); y++) {
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) (black(slip, x, y) ? 0 : 255);
            }
        }
        var source = new PlanarYUVLuminanceSource(grey, width, slip.rows(), 0, 0, width, slip.rows(), false);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /// The height of the tallest run of rows that hold something.
    static int tallest(Bitmap slip) {
        int tallest = 0;
        int run = 0;
        for (int y = 0; y < slip.rows(); y++) {
            boolean empty = true;
            for (int x = 0; x < slip.bytesPerRow() && empty; x++) {
                empty = slip.dots()[y * slip.bytesPerRow() + x] == 0;
            }
            run = empty ? 0 : run + 1;
            tallest = Math.max(tallest, run);
        }
        return tallest;
    }
}
