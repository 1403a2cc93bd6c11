package org.yizhan.ui.frame;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Watches whether somebody is still there. Pure: it is asked, it starts no timer.
public final class IdleWatch {
    private static final Duration COUNTDOWN = Duration.ofSeconds(30);

    /// What to do now.
    public sealed interface State {
        record Calm() implements State {}

        /// Ask “are you still there?”; the screen goes in that many seconds.
        record Leaving(int seconds) implements State {}

        record Gone() implements State {}
    }

    private final LongSupplier millis;
    private Idle idle = Idle.NEVER;
    private long touchedAt;

    /// @param millis  a clock that never jumps; only differences count
    public IdleWatch(LongSupplier millis) {
        this.millis = millis;
        this.touchedAt = millis.getAsLong();
    }

    public void enter(Idle screensIdle) {
        idle = screensIdle;
        touch();
    }

    public void touch() {
        touchedAt = millis.getAsLong();
    }

    public State state() {
        return idle.patience().map(this::stateAfter).orElseGet(State.Calm::new);
    }

    private State stateAfter(Duration patience) {
        long over = millis.getAsLong() - touchedAt - patience.toMillis();
        if (over < 0) {
            return new State.Calm();
        }
        long left = COUNTDOWN.toMillis() - over;
        return left <= 0 ? new State.Gone() : new State.Leaving((int) Math.ceilDiv(left, 1000L));
    }
}
