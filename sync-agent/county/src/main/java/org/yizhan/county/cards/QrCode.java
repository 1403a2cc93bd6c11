package org.yizhan.county.cards;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// A card's QR code: version 8, quality Q, 49 modules a side, with the quiet zone of four around it.
final class QrCode {
    static final int MODULES = 49;
    static final int QUIET_MODULES = 4;
    private static final int PIXELS_A_MODULE = 10;
    private static final int INK = 0x000000;
    private static final int PAPER = 0xFFFFFF;

    private QrCode() {}

    /// @throws IllegalArgumentException the text does not fit
    static byte[] png(String text) {
        int side = (MODULES + 2 * QUIET_MODULES) * PIXELS_A_MODULE;
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            side,
                            side,
                            Map.of(
                                    EncodeHintType.QR_VERSION,
                                    8,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
            return png(matrix);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code of that text", e);
        }
    }

    private static byte[] png(BitMatrix matrix) {
        BufferedImage image = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x, y) ? INK : PAPER);
            }
        }
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            if (!ImageIO.write(image, "png", png)) {
                throw new IllegalStateException("every JDK writes PNG");
            }
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
