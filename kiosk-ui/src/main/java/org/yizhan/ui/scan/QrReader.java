package org.yizhan.ui.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the QR code on a picture: two ways of telling black from white, at four sizes.
final class QrReader {
    private static final Map<DecodeHintType, ?> HARD = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.CHARACTER_SET,
            "UTF-8");
    private static final List<Double> SCALES = List.of(1.0, 0.5, 0.75, 1.5);

    private QrReader() {}

    static Optional<String> read(BufferedImage picture) {
        for (double scale : SCALES) {
            LuminanceSource light = light(scaled(picture, scale));
            Optional<String> text =
                    read(light, HybridBinarizer::new).or(() -> read(light, GlobalHistogramBinarizer::new));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> read(LuminanceSource light, Function<LuminanceSource, Binarizer> binarizer) {
        try {
            var bitmap = new BinaryBitmap(binarizer.apply(light));
            return Optional.of(new QRCodeReader().decode(bitmap, HARD).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    private static LuminanceSource light(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        if (scale == 1) {
            return picture;
        }
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
