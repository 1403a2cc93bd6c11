package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the printer said it was when it was last asked between two slips. It is asked again soon after a start, so it is
/// kept in memory alone.
@ApplicationScoped
class PrinterWatch {
    /// What the county need not hear of: somebody opens the cover, puts a roll in and closes it.
    private static final Duration LASTS = Duration.ofMinutes(2);

    private volatile @Nullable Seen last;
    private volatile Printer.@Nullable Condition told;

    /// @param since  when it was first found like that
    record Seen(Printer.Condition condition, Instant since) {}

    /// Empty until it is asked, and of a printer that cannot tell.
    Optional<Seen> seen() {
        return Optional.ofNullable(last);
    }

    /// @return whether that is news
    boolean learn(Printer.Condition condition, Instant now) {
        Seen before = last;
        if (before != null && before.condition().equals(condition)) {
            return false;
        }
        last = new Seen(condition, now);
        return true;
    }

    /// What has lasted for two minutes and was not told to the county since the core started; a printer that
    /// comes and goes with every look is not told of.
    Optional<Seen> untold(Instant now) {
        return seen().filter(seen -> !seen.condition().equals(told))
                .filter(seen -> !seen.since().plus(LASTS).isAfter(now));
    }

    void told(Seen seen) {
        told = seen.condition();
    }
}
