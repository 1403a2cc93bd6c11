package org.yizhan.core.figures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.core.store.CoreClock;

/// A business day.
///
/// @param closedAt  epoch milliseconds; none while it is open. The center closes it when the next begins, and ends what
///                  it left open at that moment or later: so a stay that lasts until then was ended by the night
record Day(long ordinal, LocalDate date, @Nullable Long closedAt) {
    /// Whether that moment, in epoch milliseconds, is one of this day. The open day goes on under a clock that woke up
    /// in another year: what such a clock said is on record, and tells no hour and no length of time.
    boolean holds(long moment) {
        return Instant.ofEpochMilli(moment).atZone(CoreClock.ZONE).toLocalDate().equals(date);
    }

    boolean isOvernight(Stay stay) {
        Long until = stay.until();
        return until != null && closedAt != null && until >= closedAt;
    }
}
