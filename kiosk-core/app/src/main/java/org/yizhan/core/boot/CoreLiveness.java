package org.yizhan.core.boot;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.yizhan.core.store.Store;

/// Alive is a core that answers writes; one that does not has to be started anew.
@Liveness
@ApplicationScoped
class CoreLiveness implements HealthCheck {
    private final Store store;

    CoreLiveness(Store store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("write-lane").status(store.isWriting()).build();
    }
}
