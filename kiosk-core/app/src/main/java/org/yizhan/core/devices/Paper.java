package org.yizhan.core.devices;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Map;

/// A strip of thermal paper that is drawn on from the top down.
final class Paper {
    private static final String FONT = "Noto Sans CJK SC";
    private static final int MARGIN = Slip.DOTS_PER_MM;
    private static final int LONGEST = 500 * Slip.DOTS_PER_MM;

    /// Digits set narrower than this are hard to tell apart; the number then gets less high.
    private static final double NARROWEST = 0.62;

    private final int dots;
    private final int width;
    private final BufferedImage image;
    private final Graphics2D pen;
    private final FontRenderContext exact = new FontRenderContext(null, false, true);
    private int y;

    Paper(int dots) {
        this.dots = dots;
        this.width = dots - 2 * MARGIN;
        this.image = new BufferedImage(dots, LONGEST, BufferedImage.TYPE_BYTE_BINARY);
        this.pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, dots, LONGEST);
        pen.setColor(Color.BLACK);
    }

    void gap(int millimetres) {
        y += millimetres * Slip.DOTS_PER_MM;
    }

    /// Text wrapped to the paper's width.
    void text(String text, float size, int style, boolean centred) {
        if (text.isEmpty()) {
            return;
        }
        var attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, new Font(FONT, style, 1).deriveFont(size));
        var lines = new LineBreakMeasurer(attributed.getIterator(), exact);
        while (lines.getPosition() < text.length()) {
            TextLayout line = lines.nextLayout(width);
            float left = centred ? (dots - line.getVisibleAdvance()) / 2 : MARGIN;
            line.draw(pen, left, y + line.getAscent());
            y += Math.round(size * 1.3f);
        }
    }

    /// A number as high as asked for, centred, set narrower or smaller where the paper is too narrow for it.
    void digits(String number, int height) {
        Shape outline =
                new Font(FONT, Font.BOLD, 200).createGlyphVector(exact, number).getOutline();
        Rectangle2D bounds = outline.getBounds2D();
        double scale = height / bounds.getHeight();
        double across = Math.min(scale, width / bounds.getWidth());
        double down = Math.min(scale, across / NARROWEST);
        var place = new AffineTransform();
        place.translate((dots - bounds.getWidth() * across) / 2, y);
        place.scale(across, down);
        place.translate(-bounds.getX(), -bounds.getY());
        pen.fill(place.createTransformedShape(outline));
        y += (int) Math.ceil(bounds.getHeight() * down);
    }

    void rule() {
        gap(1);
        pen.fillRect(MARGIN, y, width, 3);
        y += 3;
        gap(1);
    }

    /// A QR code at most that wide with its quiet zone, of whole dots, centred.
    void qr(String text, int most) {
        BitMatrix matrix = matrix(text);
        int module = Math.max(1, most / matrix.getWidth());
        int left = (dots - matrix.getWidth() * module) / 2;
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    pen.fillRect(left + column * module, y + row * module, module, module);
                }
            }
        }
        y += matrix.getHeight() * module;
    }

    private static BitMatrix matrix(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /// What was drawn; the paper is used up.
    Bitmap cutOff() {
        pen.dispose();
        int rows = Math.min(y, LONGEST);
        int bytesPerRow = dots / 8;
        byte[] white = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] black = Arrays.copyOf(white, bytesPerRow * rows);
        for (int i = 0; i < black.length; i++) {
            black[i] = (byte) ~black[i];
        }
        return new Bitmap(bytesPerRow, rows, black);
    }
}
