package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the printer said it was when it was last asked between two slips. It is asked again soon after a start, so it is
/// kept in memory alone.
@ApplicationScoped
class PrinterWatch {
    private volatile @Nullable Seen last;

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
}
