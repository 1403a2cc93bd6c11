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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Work;
import org.yizhan.core.web.Caller;

/// The queue as a desk works on it: how somebody comes to the desk other than in turn, which is in [RushResource]. What
/// becomes of them is in [TicketResource].
@Path("/api/queue")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class DeskResource {
    private final Store store;
    private final Once once;
    private final Caller caller;
    private final Decisions decisions;
    private final DeskCalls calls;
    private final ConsoleView console;
    private final Printing printing;

    DeskResource(
            Store store,
            Once once,
            Caller caller,
            Decisions decisions,
            DeskCalls calls,
            ConsoleView console,
            Printing printing) {
        this.store = store;
        this.once = once;
        this.caller = caller;
        this.decisions = decisions;
        this.calls = calls;
        this.console = console;
        this.printing = printing;
    }

    /// Everything that desk's screen shows, read at one moment.
    @GET
    @Path("console")
    public Queue.Console console(@QueryParam("desk") int desk) {
        decisions.requireDesk(desk);
        String by = caller.name();
        return store.read(handle -> console.read(handle, desk, by));
    }

    /// Whom that desk would call now, and why.
    @GET
    @Path("desks/{desk}/next")
    public Turn.Next preview(@PathParam("desk") int desk) {
        String by = caller.name();
        return store.read(handle -> calls.preview(handle, desk, by));
    }

    /// Serves somebody who drew no number.
    @POST
    @Path("desks/{desk}/visits")
    @ResponseStatus(201)
    public Queue.Ticket visit(@PathParam("desk") int desk, @NotNull @Valid DeskWork.Visit visit) {
        Actor by = Actor.of(caller.who());
        return once("desks/" + desk + "/visits", visit.id(), visit, tx -> calls.visit(tx, desk, visit, by));
    }

    /// Calls that one, whoever would be next.
    @POST
    @Path("tickets/{id}/call")
    public Queue.Ticket call(@PathParam("id") UUID id, @NotNull @Valid DeskWork.CallTo to) {
        Actor by = Actor.of(caller.who());
        return once("tickets/" + id + "/call", to.id(), to, tx -> calls.chosen(tx, id, to, by));
    }

    /// Calls a ticket once more; one that was missed comes to the caller's desk.
    @POST
    @Path("tickets/{id}/recall")
    public Queue.Ticket recall(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        Actor by = Actor.of(caller.who());
        return once("tickets/" + id + "/recall", action.id(), action, tx -> calls.recall(tx, id, action, by));
    }

    /// Prints who waits now.
    @POST
    @Path("paper-list")
    public Print paperList(@NotNull @Valid Queue.PaperList list) {
        return once.write(
                "POST /api/queue/paper-list",
                list.id(),
                list,
                Print.class,
                tx -> printing.ordered(tx, PaperList.DOCUMENT, list.id(), list.language()));
    }

    private Queue.Ticket once(String what, UUID key, Object request, Work<Queue.Ticket> work) {
        return once.write("POST /api/queue/" + what, key, request, Queue.Ticket.class, work);
    }
}
