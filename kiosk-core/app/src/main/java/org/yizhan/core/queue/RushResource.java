package org.yizhan.core.queue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Once;
import org.yizhan.core.web.Caller;

/// What everybody in a full hall comes through: a ticket, and the call to a desk. No thread of their own waits for
/// them: one more would have to be woken to hand the work in, and once more to answer.
@Path("/api/queue")
public class RushResource {
    private final Once once;
    private final Caller caller;
    private final TicketIssue issue;
    private final DeskCalls calls;

    RushResource(Once once, Caller caller, TicketIssue issue, DeskCalls calls) {
        this.once = once;
        this.caller = caller;
        this.issue = issue;
        this.calls = calls;
    }

    /// Takes a ticket. Its slip is printed after the answer.
    @POST
    @Path("tickets")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    @ResponseStatus(201)
    public CompletionStage<Queue.Ticket> take(@NotNull @Valid Queue.TicketRequest request) {
        String kiosk = caller.name();
        return once.submit(
                "POST /api/queue/tickets",
                request.id(),
                request,
                Queue.Ticket.class,
                tx -> issue.take(tx, request, kiosk));
    }

    /// Finishes the ticket at the desk, if there is one, and calls the next.
    @POST
    @Path("desks/{desk}/next")
    @RolesAllowed(Scopes.DUTY)
    public CompletionStage<Queue.Ticket> next(@PathParam("desk") int desk, @NotNull @Valid Queue.DeskAction action) {
        Actor by = Actor.of(caller.who());
        return once.submit(
                "POST /api/queue/desks/" + desk + "/next",
                action.id(),
                action,
                Queue.Ticket.class,
                tx -> calls.next(tx, desk, action, by));
    }
}
