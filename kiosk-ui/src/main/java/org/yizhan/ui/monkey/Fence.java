package org.yizhan.ui.monkey;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import org.yizhan.ui.frame.Metrics;

/// Whether one is still inside the kiosk, as the X server sees it.
final class Fence {
    /// Of nothing that the kiosk draws.
    private static final int DESKTOP = 0xFF00FE;

    private static final int OPAQUE = 0xFF000000;

    private final XServer x;
    private final Metrics panel;
    private final Random random;
    private final Set<Long> kiosk = new HashSet<>();

    /// The window that has the keyboard now is the kiosk's.
    Fence(XServer x, Metrics panel, Random random) {
        this.x = x;
        this.panel = panel;
        this.random = random;
        x.paintDesktop(DESKTOP);
        kiosk.addAll(x.focus());
        if (kiosk.isEmpty()) {
            throw new IllegalStateException("the kiosk has no keyboard to begin with");
        }
    }

    /// How one has got out, if one has.
    Optional<String> breach() {
        return kiosk.contains(x.focused()) || !Collections.disjoint(kiosk, x.focus())
                ? Optional.empty()
                : Optional.of("the keyboard went elsewhere");
    }

    /// Looks at one line of the panel, in turn across and down. On the FX thread.
    Optional<String> hole() {
        int row = random.nextInt(panel.height());
        int column = random.nextInt(panel.width());
        return isDesktop(0, row, panel.width(), 1) || isDesktop(column, 0, 1, panel.height())
                ? Optional.of("the desktop is to be seen")
                : Optional.empty();
    }

    private static boolean isDesktop(int x, int y, int width, int height) {
        WritableImage line = new Robot().getScreenCapture(null, x, y, width, height, false);
        for (int at = 0; at < Math.max(width, height); at += 4) {
            if (line.getPixelReader().getArgb(width > 1 ? at : 0, width > 1 ? 0 : at) == (OPAQUE | DESKTOP)) {
                return true;
            }
        }
        return false;
    }
}
