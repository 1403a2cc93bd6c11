package org.yizhan.core.boot;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// Ready is a core that belongs to a center and can read its database.
@Readiness
@ApplicationScoped
class CoreReadiness implements HealthCheck {
    private final Store store;
    private final HomeCenter home;
    private final CoreClock clock;

    CoreReadiness(Store store, HomeCenter home, CoreClock clock) {
        this.store = store;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("core")
                .status(store.read(home::find).isPresent())
                .withData("writes-waiting", store.waiting())
                .withData("time-trusted", clock.trusted())
                .build();
    }
}
