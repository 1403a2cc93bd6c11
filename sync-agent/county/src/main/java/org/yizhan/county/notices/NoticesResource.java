package org.yizhan.county.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

@Path("/api/notices")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class NoticesResource {
    private final Notices notices;
    private final Caller caller;

    NoticesResource(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    public List<Notice> all() {
        return notices.all();
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    public Notice draft(@NotNull @Valid Draft draft) {
        return notices.draft(draft, caller.id());
    }

    @POST
    @Path("{id}/publish")
    public Notice publish(@PathParam("id") UUID id) {
        return notices.publish(id, caller.id());
    }

    @POST
    @Path("{id}/withdraw")
    public Notice withdraw(@PathParam("id") UUID id) {
        return notices.withdraw(id, caller.id());
    }
}
