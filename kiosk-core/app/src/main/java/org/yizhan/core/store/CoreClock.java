package org.yizhan.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The center's clock and whether it can be believed. Village machines lose their battery and wake up in 1980:
/// a clock that reads earlier than this build, or than the last thing recorded, is not trusted until it is
/// right again. Nothing is refused for it and nothing is ordered by it. A clock that once ran into the future has
/// recorded a time that the right one does not reach; then a person's word ([#believe]) ends the distrust.
@ApplicationScoped
public class CoreClock {
    /// Clocks are set back by seconds when they are corrected; that alone is no reason for distrust.
    private static final long TOLERATED_MILLIS = 60_000;

    /// China has one time zone.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final Instant built;
    private final AtomicLong lastRecorded = new AtomicLong();

    CoreClock(Clock clock, @ConfigProperty(name = "yizhan.built") Instant built) {
        this.clock = clock;
        this.built = built;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// The present as far as it can be: a clock that shows a time before this build is taken to show the build's.
    public Instant possible() {
        return isPossible() ? now() : built;
    }

    public ZonedDateTime local() {
        return now().atZone(ZONE);
    }

    public boolean trusted() {
        return trusted(now());
    }

    /// Whether it could be believed when it showed that time; it may have been set since.
    public boolean trusted(Instant shown) {
        return isPossible(shown) && shown.toEpochMilli() >= lastRecorded.get() - TOLERATED_MILLIS;
    }

    /// Whether the clock shows a time at which this build can run.
    public boolean isPossible() {
        return isPossible(now());
    }

    private boolean isPossible(Instant shown) {
        return !shown.isBefore(built);
    }

    /// Remembers the present as recorded, if it can be believed; answers what was remembered, 0 for nothing.
    long record() {
        if (!trusted()) {
            return 0;
        }
        long now = now().toEpochMilli();
        recorded(now);
        return now;
    }

    /// Believes the present from now on, though something later was recorded: somebody has compared it with a clock
    /// that is right. Only for a clock of which [#isPossible] holds.
    ///
    /// @return the latest time that had been recorded
    public Instant believe(Tx tx) {
        long recorded = lastRecorded.get();
        long now = tx.now().toEpochMilli();
        tx.handle().execute("UPDATE cursor SET last_at = ?", now);
        tx.afterCommit(() -> lastRecorded.set(now));
        return Instant.ofEpochMilli(recorded);
    }

    void recorded(long epochMillis) {
        lastRecorded.accumulateAndGet(epochMillis, Math::max);
    }
}
