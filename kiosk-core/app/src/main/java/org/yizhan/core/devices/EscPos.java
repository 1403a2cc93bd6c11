package org.yizhan.core.devices;

import java.io.ByteArrayOutputStream;

/// The few ESC/POS commands a picture needs (Epson's command reference), and the status bytes that come back.
final class EscPos {
    /// `DLE EOT 2`, answered at once whatever the printer does: what keeps it from printing.
    static final byte[] ASK_CAUSE = {0x10, 0x04, 0x02};

    /// `DLE EOT 4`, answered at once: whether there is paper.
    static final byte[] ASK_PAPER = {0x10, 0x04, 0x04};

    /// `GS r 1`, answered in its turn: whoever gets the answer knows that all before it is done.
    static final byte[] ASK_WHEN_DONE = {0x1D, 0x72, 0x01};

    private static final byte[] INITIALIZE = {0x1B, 0x40};
    private static final byte[] FEED_FOUR_LINES = {0x1B, 0x64, 4};
    private static final byte[] CUT = {0x1D, 0x56, 66, 0};

    /// Cheap printers hold about this many rows; a taller picture goes in bands.
    private static final int BAND_ROWS = 256;

    private EscPos() {}

    /// A whole slip: the picture, a feed past the knife and a cut.
    static byte[] slip(Bitmap bitmap) {
        var out = new ByteArrayOutputStream(bitmap.dots().length + 256);
        out.writeBytes(INITIALIZE);
        for (int top = 0; top < bitmap.rows(); top += BAND_ROWS) {
            int rows = Math.min(BAND_ROWS, bitmap.rows() - top);
            out.writeBytes(new byte[] {0x1D, 0x76, 0x30, 0});
            littleEndian(out, bitmap.bytesPerRow());
            littleEndian(out, rows);
            out.write(bitmap.dots(), top * bitmap.bytesPerRow(), rows * bitmap.bytesPerRow());
        }
        out.writeBytes(FEED_FOUR_LINES);
        out.writeBytes(CUT);
        return out.toByteArray();
    }

    private static void littleEndian(ByteArrayOutputStream out, int value) {
        out.write(value & 0xff);
        out.write(value >> 8 & 0xff);
    }

    /// A byte that answers `DLE EOT n` has bits 1 and 4 set, 0 and 7 clear.
    static boolean isRealTimeStatus(int status) {
        return (status & 0x93) == 0x12;
    }

    /// A byte that answers `GS r n` has bits 4 and 7 clear.
    static boolean isStatus(int status) {
        return (status & 0x90) == 0;
    }

    static boolean coverOpen(int cause) {
        return (cause & 0x04) != 0;
    }

    static boolean stoppedForPaper(int cause) {
        return (cause & 0x20) != 0;
    }

    static boolean error(int cause) {
        return (cause & 0x40) != 0;
    }

    static boolean noPaper(int paper) {
        return (paper & 0x60) != 0;
    }

    /// The sensor beside the roll sees its end coming. Printers without one never say so.
    static boolean nearEnd(int paper) {
        return (paper & 0x0c) != 0;
    }

    /// Of a `GS r 1` answer; near the end of the roll is no trouble yet.
    static boolean ranOut(int status) {
        return (status & 0x0c) != 0;
    }
}
