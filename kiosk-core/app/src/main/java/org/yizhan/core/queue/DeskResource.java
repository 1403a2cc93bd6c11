package org.yizhan.core.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Work;
import org.yizhan.core.web.Caller;

/// The queue as a desk works on it.
@Path("/api/queue")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class DeskResource {
    private final Store store;
    private final Once once;
    private final Caller caller;
    private final Desks desks;
    private final TicketViews views;

    DeskResource(Store store, Once once, Caller caller, Desks desks, TicketViews views) {
        this.store = store;
        this.once = once;
        this.caller = caller;
        this.desks = desks;
        this.views = views;
    }

    /// Everything that desk's screen shows, read at one moment.
    @GET
    @Path("console")
    public Queue.Console console(@QueryParam("desk") int desk) {
        desks.require(desk);
        return store.read(handle -> views.console(handle, desk));
    }

    /// Finishes the ticket at the desk, if there is one, and calls the next.
    @POST
    @Path("desks/{desk}/next")
    public Queue.Ticket next(@PathParam("desk") int desk, @NotNull @Valid Queue.DeskAction action) {
        String by = caller.name();
        return once("desks/" + desk + "/next", action, tx -> desks.next(tx, desk, by));
    }

    /// Calls a ticket once more; one that was missed comes to the caller's desk.
    @POST
    @Path("tickets/{id}/recall")
    public Queue.Ticket recall(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        String by = caller.name();
        Integer seat = caller.desk();
        return once("tickets/" + id + "/recall", action, tx -> desks.recall(tx, id, seat, by));
    }

    @POST
    @Path("tickets/{id}/finish")
    public Queue.Ticket finish(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        String by = caller.name();
        return once("tickets/" + id + "/finish", action, tx -> desks.finish(tx, id, by));
    }

    /// Nobody came.
    @POST
    @Path("tickets/{id}/miss")
    public Queue.Ticket miss(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        String by = caller.name();
        return once("tickets/" + id + "/miss", action, tx -> desks.miss(tx, id, by));
    }

    private Queue.Ticket once(String what, Queue.DeskAction action, Work<Queue.Ticket> work) {
        return once.write("POST /api/queue/" + what, action.id(), action, Queue.Ticket.class, work);
    }
}
