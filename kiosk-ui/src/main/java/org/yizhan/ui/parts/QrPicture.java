package org.yizhan.ui.parts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A QR code in whole pixels a module, so that a camera sees sharp edges.
public final class QrPicture {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    private QrPicture() {}

    public static ImageView of(String text, double mm, Look look) {
        int side = (int) look.metrics().px(mm);
        BitMatrix modules = modules(text, side);
        int[] pixels = new int[modules.getWidth() * modules.getHeight()];
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                pixels[y * modules.getWidth() + x] = modules.get(x, y) ? BLACK : WHITE;
            }
        }
        var image = new WritableImage(modules.getWidth(), modules.getHeight());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        modules.getWidth(),
                        modules.getHeight(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        modules.getWidth());
        return new ImageView(image);
    }

    private static BitMatrix modules(String text, int side) {
        try {
            Map<EncodeHintType, ?> hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 2);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
