package org.yizhan.core.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.yizhan.contract.boot.AuditLine;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Store;

/// The audit log, for those who answer for the center.
@Path("/api/audit")
@RunOnVirtualThread
@RolesAllowed(Scopes.ADMIN)
public class AuditResource {
    private final Store store;
    private final Audit audit;

    AuditResource(Store store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// Lines after an id, oldest first.
    @GET
    public List<AuditLine> after(
            @QueryParam("after") @DefaultValue("0") @PositiveOrZero long after,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(500) int limit) {
        return store.read(handle -> audit.after(handle, after, limit));
    }
}
