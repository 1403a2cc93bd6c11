package org.yizhan.core.store;

import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Copies what was committed from SQLite's log into the database's file, on a thread of its own: the copying and its
/// waits for the disk take as long as several commits, for which the write lane would stand still. Where the lane never
/// rests the log still grows, until the lane has to copy the rest itself and begins it anew: after as many pages as
/// `wal_autocheckpoint` says in `application.properties`.
final class Checkpoints implements AutoCloseable {
    /// Some thousand pages in a busy hour, as often as SQLite would.
    static final int COMMITS = 32;

    private static final Logger LOG = Logger.getLogger(Checkpoints.class);

    private final Jdbi beside;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private int commits;

    /// @param beside  connections that are not the write lane's
    Checkpoints(Jdbi beside) {
        this.beside = beside;
        this.thread = Thread.ofPlatform().name("checkpoints").daemon().start(this::run);
    }

    /// Called after each commit, in their order.
    void committed() {
        if (++commits % COMMITS == 0) {
            bell.release();
        }
    }

    private void run() {
        try {
            while (true) {
                bell.acquire();
                bell.drainPermits();
                copy();
            }
        } catch (InterruptedException stopping) {
            LOG.debug("no more checkpoints");
        }
    }

    /// As far as nobody reads an older state; waits for nobody.
    private void copy() {
        try {
            beside.useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(PASSIVE)"));
        } catch (RuntimeException refused) {
            LOG.warnf(
                    "the log was not copied now; the next time, or the write lane, does it: %s", refused.getMessage());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
