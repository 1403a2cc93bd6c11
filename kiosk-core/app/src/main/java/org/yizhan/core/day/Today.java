package org.yizhan.core.day;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.CoreClock;

/// The date at the center, as well as it is known: the clock's, or, while that cannot be believed, the open
/// business day's.
@ApplicationScoped
public class Today {
    private final CoreClock clock;
    private final BusinessDays days;

    Today(CoreClock clock, BusinessDays days) {
        this.clock = clock;
        this.days = days;
    }

    public LocalDate date(Handle handle) {
        LocalDate byClock = clock.local().toLocalDate();
        return clock.trusted()
                ? byClock
                : days.open(handle).map(BusinessDay::date).orElse(byClock);
    }
}
