package org.yizhan.core.boot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.yizhan.contract.boot.Center;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Store;

/// Who this center is.
@Path("/api/center")
@RunOnVirtualThread
public class CenterResource {
    private final Store store;
    private final Present present;

    CenterResource(Store store, Present present) {
        this.store = store;
        this.present = present;
    }

    @GET
    @RolesAllowed({Scopes.KIOSK, Scopes.BOARD, Scopes.AGENT, Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN})
    public Center center() {
        return store.read(present::center);
    }
}
