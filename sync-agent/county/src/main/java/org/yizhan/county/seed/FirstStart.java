package org.yizhan.county.seed;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Fills an empty county with the sample, once: all of it or nothing.
@ApplicationScoped
class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final List<Sown> features;
    private final String wanted;

    FirstStart(Jdbi jdbi, Clock clock, @All List<Sown> features, @ConfigProperty(name = "yizhan.seed") String wanted) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.features = features;
        this.wanted = wanted;
    }

    void start(@Observes StartupEvent starting) {
        switch (wanted) {
            case "none" -> LOG.info("no seed is wanted");
            case "sample" -> jdbi.useTransaction(this::sow);
            default -> throw new IllegalStateException("yizhan.seed is \"sample\" or \"none\", not \"" + wanted + "\"");
        }
    }

    private void sow(Handle handle) {
        boolean fresh = handle.createUpdate("insert into first_start (one, at) values (1, :at) on conflict do nothing")
                        .bind("at", clock.instant())
                        .execute()
                == 1;
        if (fresh) {
            Seed seed = Seed.read(LocalDate.now(clock));
            features.forEach(feature -> feature.sow(handle, seed));
            LOG.info("the sample county is in place");
        }
    }
}
