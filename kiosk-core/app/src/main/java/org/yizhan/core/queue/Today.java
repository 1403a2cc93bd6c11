package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.day.BusinessDay;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.store.CoreClock;

/// The day whose tickets are shown.
@Singleton
class Today {
    /// No business day has this ordinal, so nothing is found on it.
    static final long NONE = 0;

    private final BusinessDays days;
    private final CoreClock clock;

    Today(BusinessDays days, CoreClock clock) {
        this.days = days;
        this.clock = clock;
    }

    /// Ordinal of the open business day. In the morning, before anybody did anything, the day before is still
    /// open but not shown; with a clock that cannot be trusted the open day is the day.
    long ordinal(Handle handle) {
        return days.open(handle)
                .filter(day ->
                        !clock.trusted() || day.date().equals(clock.local().toLocalDate()))
                .map(BusinessDay::ordinal)
                .orElse(NONE);
    }
}
