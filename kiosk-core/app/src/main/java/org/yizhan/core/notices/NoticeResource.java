package org.yizhan.core.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.notices.Notices;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;

/// What is made public at the center.
@Path("/api/notices")
@RunOnVirtualThread
public class NoticeResource {
    private final Store store;
    private final NoticeBoard board;
    private final VillageNotices village;
    private final Once once;
    private final Caller caller;

    NoticeResource(Store store, NoticeBoard board, VillageNotices village, Once once, Caller caller) {
        this.store = store;
        this.board = board;
        this.village = village;
        this.once = once;
        this.caller = caller;
    }

    /// What is shown today, the newest first.
    @GET
    @RolesAllowed({Scopes.KIOSK, Scopes.BOARD, Scopes.DUTY})
    public Notices.Page showing() {
        return store.read(board::page);
    }

    /// Drafts a village notice; a second person publishes it.
    @POST
    @ResponseStatus(201)
    @RolesAllowed(Scopes.DUTY)
    public Notices.Draft draft(@NotNull @Valid Notices.Draft draft) {
        String by = caller.name();
        return once.write("/api/notices", draft.id(), draft, Notices.Draft.class, tx -> village.draft(tx, draft, by));
    }

    /// Drafts that wait for their second person, the oldest first.
    @GET
    @Path("pending")
    @RolesAllowed(Scopes.DUTY)
    public List<Notices.Pending> pending() {
        return store.read(village::pending);
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed(Scopes.DUTY)
    public Notices.Notice publish(@PathParam("id") UUID id) {
        String by = caller.name();
        return store.write(tx -> village.publish(tx, id, by));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Scopes.DUTY)
    public Notices.Notice withdraw(@PathParam("id") UUID id) {
        String by = caller.name();
        return store.write(tx -> village.withdraw(tx, id, by));
    }
}
