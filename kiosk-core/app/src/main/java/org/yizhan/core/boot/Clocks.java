package org.yizhan.core.boot;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/// The machine's clock, for whoever needs the time; tests put theirs in its place.
@ApplicationScoped
class Clocks {
    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock machine() {
        return Clock.systemUTC();
    }
}
