package org.yizhan.core.bookings;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A QR code for a page: one path, a unit a module, with the quiet zone of four around it.
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    static String svg(String text) {
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                            .formatted(matrix.getWidth())
                    + "<path fill=\"#fff\" d=\"M0 0h%1$dv%1$dh-%1$dz\"/><path d=\"".formatted(matrix.getWidth())
                    + modules(matrix) + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code of that text", e);
        }
    }

    private static String modules(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
