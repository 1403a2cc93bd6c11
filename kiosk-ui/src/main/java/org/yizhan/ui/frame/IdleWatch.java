package org.yizhan.ui.frame;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Watches whether somebody is still there. Pure: it is asked, it starts no timer.
public final class IdleWatch {
    private static final Duration COUNTDOWN = Duration.ofSeconds(30);
    private static final Duration HELD = Duration.ofMinutes(10);

    /// What to do now.
    public sealed interface State {
        record Calm() implements State {}

        /// Ask “are you still there?”; the screen goes in that many seconds.
        record Leaving(int seconds) implements State {}

        record Gone() implements State {}
    }

    private final LongSupplier millis;
    private Idle idle = Idle.HOME;
    private long touchedAt;
    private boolean held;
    private long heldAt;

    /// @param millis  a clock that never jumps; only differences count
    public IdleWatch(LongSupplier millis) {
        this.millis = millis;
        this.touchedAt = millis.getAsLong();
    }

    public void enter(Idle screensIdle) {
        idle = screensIdle;
        held = false;
        touch();
    }

    public void touch() {
        touchedAt = millis.getAsLong();
        heldAt = touchedAt;
    }

    /// From now on time does not count, for ten minutes at most: nobody can go on here, and who was sent to the desk
    /// is to find what they wrote.
    public void hold() {
        if (!held) {
            held = true;
            heldAt = millis.getAsLong();
        }
    }

    /// Time counts again, from where it was held.
    public void resume() {
        touchedAt += heldFor();
        held = false;
    }

    private long heldFor() {
        return held ? Math.min(millis.getAsLong() - heldAt, HELD.toMillis()) : 0;
    }

    public State state() {
        long over = millis.getAsLong() - touchedAt - heldFor() - idle.patience().toMillis();
        if (over < 0) {
            return new State.Calm();
        }
        long left = idle.asks() ? COUNTDOWN.toMillis() - over : 0;
        return left <= 0 ? new State.Gone() : new State.Leaving((int) Math.ceilDiv(left, 1000L));
    }
}
