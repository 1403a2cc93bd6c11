package org.yizhan.core.boot;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.OwnThread;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tidying;

/// Forgets what need not be kept: answers to requests older than 30 days, and whatever features have to forget, a
/// few hundred at a time; then empties the database's log of what was erased.
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int FIRST_MINUTES = 10;
    private static final int EVERY_MINUTES = 60;

    private final List<Tidying> chores;
    private final Store store;
    private final ScheduledExecutorService clock = OwnThread.named("housekeeping");

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
            store.emptyLog();
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
