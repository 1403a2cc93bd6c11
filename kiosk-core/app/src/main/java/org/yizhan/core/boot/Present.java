package org.yizhan.core.boot;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Center;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.store.CoreClock;

/// The center as it is now.
@ApplicationScoped
class Present {
    private final HomeCenter home;
    private final CoreClock clock;
    private final String version;

    Present(HomeCenter home, CoreClock clock, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.home = home;
        this.clock = clock;
        this.version = version;
    }

    Center center(Handle handle) {
        HomeCenter.Facts facts = home.facts(handle);
        return new Center(
                facts.code(),
                facts.name(),
                facts.village(),
                facts.town(),
                facts.county(),
                clock.now(),
                clock.trusted(),
                version);
    }
}
