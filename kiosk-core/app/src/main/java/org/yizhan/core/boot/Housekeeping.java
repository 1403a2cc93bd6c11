package org.yizhan.core.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yizhan.core.store.Once;

/// Forgets what need not be kept: answers to requests older than 30 days, a few hundred at a time.
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int FIRST_MINUTES = 10;
    private static final int EVERY_MINUTES = 60;

    private final Once once;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(Once once) {
        this.once = once;
    }

    void start(@Observes StartupEvent starting) {
        clock.scheduleWithFixedDelay(this::tidy, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void tidy() {
        try {
            boolean more = true;
            while (more) {
                more = once.forgetOld();
            }
        } catch (RuntimeException failure) {
            LOG.warn("old answers stay for now", failure);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdownNow();
    }
}
