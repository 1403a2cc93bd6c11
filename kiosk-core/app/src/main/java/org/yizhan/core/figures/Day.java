package org.yizhan.core.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A business day.
///
/// @param closedAt  epoch milliseconds; none while it is open. The center closes it when the next begins, and ends what
///                  it left open at that moment or later: so a stay that lasts until then was ended by the night
record Day(long ordinal, LocalDate date, @Nullable Long closedAt) {
    boolean isOvernight(Stay stay) {
        Long until = stay.until();
        return until != null && closedAt != null && until >= closedAt;
    }
}
