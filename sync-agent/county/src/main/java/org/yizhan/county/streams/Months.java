package org.yizhan.county.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;

/// Sees that the history has a partition for the month that is and the one that comes.
@ApplicationScoped
class Months {
    private final Jdbi jdbi;
    private final Clock clock;

    /// Partitions that are known to exist: a month enters only once PostgreSQL has committed it.
    private final Set<LocalDate> present = ConcurrentHashMap.newKeySet();

    private final ReentrantLock making = new ReentrantLock();

    Months(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// To be called before rows are written, outside of their transaction. When it returns, both partitions are
    /// there; when it throws, the next call tries again.
    void ready() {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        for (LocalDate wanted : new LocalDate[] {month, month.plusMonths(1)}) {
            if (!present.contains(wanted)) {
                makeOnce(wanted);
            }
        }
    }

    private void makeOnce(LocalDate month) {
        making.lock();
        try {
            if (!present.contains(month)) {
                make(month);
                present.add(month);
            }
        } finally {
            making.unlock();
        }
    }

    private void make(LocalDate month) {
        String name = "journal_row_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        jdbi.useHandle(handle -> handle.execute("create table if not exists " + name
                + " partition of journal_row for values from ('" + month + "') to ('" + month.plusMonths(1) + "')"));
    }
}
