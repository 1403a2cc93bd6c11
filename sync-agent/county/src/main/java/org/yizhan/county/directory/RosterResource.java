package org.yizhan.county.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

/// `/api/rosters/{center}`: the members of one center, changed here and published to it.
@Path("/api/rosters/{center}")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class RosterResource {
    private static final int MAX_NAME = 80;
    private static final int MAX_BRANCH = 40;

    private final Membership membership;
    private final Caller caller;

    RosterResource(Membership membership, Caller caller) {
        this.membership = membership;
        this.caller = caller;
    }

    /// @param id  made by the client; the same member again is safe
    public record Joining(
            @NotNull UUID id,
            @NotBlank @Size(max = MAX_NAME) String name,
            @NotBlank @Size(max = MAX_BRANCH) String branchId) {}

    public record Particulars(
            @NotBlank @Size(max = MAX_NAME) String name,
            @NotBlank @Size(max = MAX_BRANCH) String branchId) {}

    /// @param version  the one after the version that was seen
    /// @param changes  how many changes were seen waiting
    public record Publishing(
            @NotNull @Positive Integer version,
            @NotNull @Positive Integer changes) {}

    /// Names are masked.
    @GET
    public Membership.Standing standing(@PathParam("center") String center) {
        return membership.standing(center);
    }

    /// In full; noted in the audit.
    @GET
    @Path("members/{id}")
    public Roster.Member read(@PathParam("center") String center, @PathParam("id") UUID id) {
        return membership.read(center, id, caller.id());
    }

    @POST
    @Path("members")
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    public Roster.Member join(@PathParam("center") String center, @NotNull @Valid Joining joining) {
        return membership.join(center, joining.id(), joining.name(), joining.branchId(), caller.id());
    }

    @POST
    @Path("members/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Roster.Member change(
            @PathParam("center") String center, @PathParam("id") UUID id, @NotNull @Valid Particulars particulars) {
        return membership.change(center, id, particulars.name(), particulars.branchId(), caller.id());
    }

    @POST
    @Path("members/{id}/leave")
    public Membership.Standing leave(@PathParam("center") String center, @PathParam("id") UUID id) {
        return membership.leave(center, id, caller.id());
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_JSON)
    public Membership.Standing publish(@PathParam("center") String center, @NotNull @Valid Publishing publishing) {
        return membership.publish(center, publishing.version(), publishing.changes(), caller.id());
    }
}
