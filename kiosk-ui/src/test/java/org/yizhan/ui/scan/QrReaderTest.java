package org.yizhan.ui.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {
    private static final String CARD =
            "SC1:6BFOXN*TS0BI$ZD4N9:9S6RCVN5+O30K3/XIV0W23NTDE$VK G2EP4J0BGJLFX3R3VHXK.PJ:2DPF6R:5SVBWVBDKB";

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.8, 2.5})
    void a_tilted_card_is_read(double radians) throws WriterException {
        assertEquals(Optional.of(CARD), QrReader.read(photo(620, radians, false)));
    }

    @Test
    void a_card_in_uneven_light_with_noise_is_read() throws WriterException {
        assertEquals(Optional.of(CARD), QrReader.read(photo(700, 0.12, true)));
    }

    @Test
    void a_picture_without_a_code_gives_nothing() {
        assertEquals(Optional.empty(), QrReader.read(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB)));
    }

    private static BufferedImage photo(int side, double radians, boolean dim) throws WriterException {
        BitMatrix code = new QRCodeWriter().encode(CARD, BarcodeFormat.QR_CODE, side / 2, side / 2);
        var photo = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, side, side);
        graphics.rotate(radians, side / 2.0, side / 2.0);
        graphics.drawImage(picture(code), side / 4, side / 4, null);
        graphics.rotate(-radians, side / 2.0, side / 2.0);
        if (dim) {
            graphics.setPaint(new GradientPaint(0, 0, new Color(0, 0, 0, 150), side, side, new Color(0, 0, 0, 0)));
            graphics.fillRect(0, 0, side, side);
            var random = new Random(7);
            for (int i = 0; i < side * 4; i++) {
                photo.setRGB(random.nextInt(side), random.nextInt(side), 0xFF000000 | random.nextInt(0x1000000));
            }
        }
        graphics.dispose();
        return photo;
    }

    private static BufferedImage picture(BitMatrix code) {
        var picture = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                picture.setRGB(x, y, code.get(x, y) ? 0x101010 : 0xF4F4F0);
            }
        }
        return picture;
    }
}
