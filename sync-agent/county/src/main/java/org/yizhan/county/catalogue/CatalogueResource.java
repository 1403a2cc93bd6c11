package org.yizhan.county.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

/// `/api/catalogue`: the next edition, written item by item, and published.
@Path("/api/catalogue")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class CatalogueResource {
    private final Drafts drafts;
    private final Caller caller;

    CatalogueResource(Drafts drafts, Caller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    /// @param version   the one after the version that was seen
    /// @param revision  of the draft that was seen
    public record Publishing(
            @NotNull @Positive Integer version,
            @NotNull @PositiveOrZero Long revision) {}

    @GET
    public Drafts.Draft draft() {
        return drafts.draft();
    }

    @GET
    @Path("items/{id}")
    public Item item(@PathParam("id") String id) {
        return drafts.item(id);
    }

    @POST
    @Path("items/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Item change(@PathParam("id") String id, @NotNull @Valid ItemDraft draft) {
        return drafts.change(id, draft, caller.id());
    }

    /// Takes the item back to what is published.
    @POST
    @Path("items/{id}/discard")
    public Item discard(@PathParam("id") String id) {
        return drafts.discard(id, caller.id());
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_JSON)
    public Drafts.Draft publish(@NotNull @Valid Publishing publishing) {
        return drafts.publish(publishing.version(), publishing.revision(), caller.id());
    }
}
