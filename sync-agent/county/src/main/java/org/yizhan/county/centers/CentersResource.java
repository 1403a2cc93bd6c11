package org.yizhan.county.centers;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.yizhan.county.platform.Roles;

@Path("/api/centers")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class CentersResource {
    private final Centers centers;

    CentersResource(Centers centers) {
        this.centers = centers;
    }

    @GET
    public List<Center> all() {
        return centers.all();
    }
}
