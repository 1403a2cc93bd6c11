package org.yizhan.ui.shell;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.frame.Stillness;

/// How often the toolkit looks for something to draw: as often as a panel shows a picture while somebody is there, a
/// few times a second while the home screen stands untouched, which it does most of the day and all night.
///
/// JavaFX means to rest by itself when there is nothing to draw, but on GTK its timer cannot pause and wakes the
/// machine sixty times a second for nothing: half of what an idle kiosk costs. There is no public way to say so;
/// on a toolkit that is built otherwise it stays as it is. Used on the FX thread.
public final class Frames {
    private static final Logger LOG = Logger.getLogger(Frames.class.getName());
    private static final int SHOWING = 1_000 / 60;
    private static final int RESTING = 1_000 / 5;

    /// Longer than anything moves that nobody's hand moves.
    private static final Duration STILL = Duration.ofSeconds(5);

    private final Stillness stillness;
    private final Optional<Timer> timer;
    private boolean resting;

    private Frames(Stillness stillness, Optional<Timer> timer) {
        this.stillness = stillness;
        this.timer = timer;
    }

    public static Frames of(Stillness stillness) {
        return new Frames(stillness, timer(Toolkit.getToolkit()));
    }

    private static Optional<Timer> timer(Toolkit toolkit) {
        try {
            Field field = toolkit.getClass().getDeclaredField("pulseTimer");
            field.setAccessible(true);
            return Optional.ofNullable((Timer) field.get(toolkit));
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.INFO, "this toolkit does not rest: {0}", e.toString());
            return Optional.empty();
        }
    }

    /// Somebody did something, or there is another screen.
    public void wake() {
        if (resting) {
            resting = false;
            timer.ifPresent(pulses -> pulses.start(SHOWING));
        }
    }

    /// Every now and then.
    public void beat(Screen screen) {
        if (!(screen instanceof Screen.Home)) {
            wake();
        } else if (!resting && stillness.hasLasted(STILL)) {
            resting = true;
            timer.ifPresent(pulses -> pulses.start(RESTING));
        }
    }
}
