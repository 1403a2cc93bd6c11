package org.yizhan.core.boot;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.OwnThread;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tidying;

/// Forgets what need not be kept: answers to requests older than 30 days, and whatever features have to forget, a
/// few hundred at a time; then empties the database's log of what was erased, and once its file of what was erased
/// before that was overwritten.
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int FIRST_MINUTES = 10;
    private static final int EVERY_MINUTES = 60;
    private static final int SOON_MINUTES = 1;

    private final List<Tidying> chores;
    private final Store store;
    private final ScheduledExecutorService clock = OwnThread.named("housekeeping");

    /// Touched by that thread alone.
    private @Nullable ScheduledFuture<?> again;

    Housekeeping(Once once, @All List<Tidying> features, Store store) {
        this.store = store;
        this.chores =
                Stream.concat(Stream.of(once::forgetOld), features.stream()).toList();
    }

    void start(@Observes StartupEvent starting) {
        clock.scheduleWithFixedDelay(this::tidy, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void tidy() {
        chores.forEach(Housekeeping::tidy);
        try {
            var _ = store.clearRemains();
        } catch (RuntimeException failure) {
            LOG.warn("what was deleted long ago stays in the database's file for now", failure);
        }
        emptyLog();
    }

    /// Somebody who reads for long keeps it from that; an hour would be long for a key that was destroyed.
    private void emptyLog() {
        if (again != null) {
            again.cancel(false);
        }
        try {
            if (!store.emptyLog()) {
                again = clock.schedule(this::emptyLog, SOON_MINUTES, TimeUnit.MINUTES);
            }
        } catch (RuntimeException failure) {
            LOG.warn("the log of the database stays as it is for now", failure);
        }
    }

    /// One chore that fails keeps none of the others from being done.
    private static void tidy(Tidying chore) {
        try {
            boolean more = true;
            while (more) {
                more = chore.tidy();
            }
        } catch (RuntimeException failure) {
            LOG.warn("something old stays for now", failure);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }
}
