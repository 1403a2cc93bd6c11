package org.yizhan.county.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

@Path("/api/cases")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class CasesResource {
    private final Cases cases;
    private final Caller caller;

    CasesResource(Cases cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    static final int MAX_REASON = 200;

    /// @param id  made by the client; the same command again is safe
    public record Command(
            @NotNull UUID id,
            @Nullable @Size(max = MAX_REASON) String reason) {}

    @GET
    public List<CaseFile.Line> list(
            @QueryParam("center") @Nullable String center, @QueryParam("stage") @Nullable Stage stage) {
        return cases.list(center, stage);
    }

    @GET
    @Path("{id}")
    public CaseFile.Whole read(@PathParam("id") UUID id) {
        return cases.read(id, caller.id());
    }

    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    public CaseFile.Line accept(@PathParam("id") UUID id, @NotNull @Valid Command command) {
        return order(id, Stage.Command.ACCEPT, command);
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public CaseFile.Line approve(@PathParam("id") UUID id, @NotNull @Valid Command command) {
        return order(id, Stage.Command.APPROVE, command);
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    public CaseFile.Line reject(@PathParam("id") UUID id, @NotNull @Valid Command command) {
        return order(id, Stage.Command.REJECT, command);
    }

    @POST
    @Path("{id}/request-correction")
    @Consumes(MediaType.APPLICATION_JSON)
    public CaseFile.Line requestCorrection(@PathParam("id") UUID id, @NotNull @Valid Command command) {
        return order(id, Stage.Command.REQUEST_CORRECTION, command);
    }

    private CaseFile.Line order(UUID id, Stage.Command command, Command body) {
        return cases.order(id, new Cases.Order(body.id(), command, body.reason(), caller.id(), caller.name()));
    }
}
