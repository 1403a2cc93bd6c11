package org.yizhan.ui.tour;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Lettering;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// Numbered pictures of the panel as it really is, each in every print there is. One is written while the next is
/// drawn.
final class Album implements AutoCloseable {
    private final Path folder;
    private final Metrics panel;
    private final Comfort comfort;
    private final Hand hand;
    private final Navigator navigator;
    private final Set<Class<?>> pictured = new HashSet<>();
    private final Set<Class<?>> excused = new HashSet<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private int screens;
    private int pictures;

    Album(Path folder, Metrics panel, Comfort comfort, Hand hand, Navigator navigator) {
        this.folder = folder;
        this.panel = panel;
        this.comfort = comfort;
        this.hand = hand;
        this.navigator = navigator;
    }

    /// Writes `NN-<name>.normal.png`, `.large.png` and `.black.png`, and leaves the screen as it was.
    void take(String name) {
        screens++;
        pictured.add(hand.onFx(() -> navigator.current().getClass()));
        for (Lettering lettering : Lettering.values()) {
            lettering(lettering);
            shoot("%02d-%s.%s.png".formatted(screens, name, lettering.name().toLowerCase(Locale.ROOT)));
        }
        lettering(Lettering.NORMAL);
        hand.settle();
    }

    /// There is no way to these kinds of screens, with what this machine has.
    void excuse(Class<?>... kinds) {
        excused.addAll(List.of(kinds));
    }

    /// The kinds of screens of which there is neither a picture nor an excuse, by name.
    List<String> missing() {
        return Screen.kinds()
                .filter(kind -> !pictured.contains(kind) && !excused.contains(kind))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    private void lettering(Lettering lettering) {
        hand.onFx(() -> {
            comfort.lettering(lettering);
            return lettering;
        });
    }

    private void shoot(String name) {
        hand.settle();
        BufferedImage picture =
                copy(hand.onFx(() -> new Robot().getScreenCapture(null, 0, 0, panel.width(), panel.height(), false)));
        writing.join();
        writing = CompletableFuture.runAsync(() -> write(picture, name), Thread::startVirtualThread);
        pictures++;
    }

    private void write(BufferedImage picture, String name) {
        try {
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return pictures;
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return copy;
    }

    /// Returns once the last one is written.
    @Override
    public void close() {
        writing.join();
    }
}
