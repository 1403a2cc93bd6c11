package org.yizhan.ui.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.LongSupplier;

/// When a kiosk may end itself, to be started afresh: once a night, and only while nobody is there. Pure: it is
/// asked, it starts no timer.
public final class NightRest {
    private static final LocalTime FROM = LocalTime.of(3, 0);
    private static final LocalTime TO = LocalTime.of(4, 0);

    /// Longer than the hour of rest, so that one night has one.
    private static final Duration AWAKE = Duration.ofHours(6);

    private static final Duration ALONE = Duration.ofMinutes(10);

    private final Clock clock;
    private final LongSupplier millis;
    private final Stillness stillness;
    private final long startedAt;

    /// @param clock      the wall clock of the center
    /// @param millis     a clock that never jumps
    /// @param stillness  how long nobody has touched the kiosk
    public NightRest(Clock clock, LongSupplier millis, Stillness stillness) {
        this.clock = clock;
        this.millis = millis;
        this.stillness = stillness;
        this.startedAt = millis.getAsLong();
    }

    /// Whether to end now.
    ///
    /// @param screen what is shown: only home has nothing of anybody
    public boolean isDue(Screen screen) {
        LocalTime time = LocalTime.now(clock);
        return screen instanceof Screen.Home
                && stillness.hasLasted(ALONE)
                && millis.getAsLong() - startedAt >= AWAKE.toMillis()
                && !time.isBefore(FROM)
                && time.isBefore(TO);
    }
}
