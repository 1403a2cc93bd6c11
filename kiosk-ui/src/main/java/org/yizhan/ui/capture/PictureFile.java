package org.yizhan.ui.capture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Stands in for a camera that always sees the same.
record PictureFile(Path file) implements Camera {
    @Override
    public Eye open() throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            throw new IOException("the stand-in for a camera is no picture");
        }
        return new Looking(Frame.of(fitted(picture)));
    }

    private static BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min(Frame.WIDTH / (double) picture.getWidth(), Frame.HEIGHT / (double) picture.getHeight());
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        var fitted = new BufferedImage(Frame.WIDTH, Frame.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = fitted.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, Frame.WIDTH, Frame.HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, (Frame.WIDTH - width) / 2, (Frame.HEIGHT - height) / 2, width, height, null);
        pen.dispose();
        return fitted;
    }

    private static final class Looking implements Eye {
        private @Nullable Frame seen;

        Looking(Frame frame) {
            this.seen = frame;
        }

        @Override
        public @Nullable Frame next() {
            Frame now = seen;
            seen = null;
            return now;
        }

        @Override
        public void close() {}
    }
}
