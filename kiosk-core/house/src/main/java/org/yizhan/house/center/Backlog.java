package org.yizhan.house.center;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.contract.journal.Journal;

/// What the center has recorded and the county has not receipted yet.
public final class Backlog {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final CoreClient staff;

    /// @param staff  a session with duty rights
    public Backlog(CoreClient staff) {
        this.staff = staff;
    }

    public long rows() throws IOException {
        return state().backlog();
    }

    public Journal.State state() throws IOException {
        return staff.get("/api/journal/state").as(Journal.State.class);
    }

    /// Waits until it is empty; answers whether it became so in time.
    public boolean awaitEmpty(Duration limit) throws IOException {
        long until = System.nanoTime() + limit.toNanos();
        while (rows() > 0) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }
}
