package org.yizhan.core.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;

/// The queue as a kiosk and the big screen see it.
@Path("/api/queue")
@RunOnVirtualThread
public class QueueResource {
    private final Store store;
    private final Once once;
    private final Caller caller;
    private final Tickets tickets;
    private final TicketViews views;
    private final TicketIssue issue;

    QueueResource(Store store, Once once, Caller caller, Tickets tickets, TicketViews views, TicketIssue issue) {
        this.store = store;
        this.once = once;
        this.caller = caller;
        this.tickets = tickets;
        this.views = views;
        this.issue = issue;
    }

    /// The lines people can wait in, with how many wait in each.
    @GET
    @Path("services")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public List<Queue.Service> services() {
        return store.read(views::services);
    }

    /// A ticket as it stands now.
    @GET
    @Path("tickets/{id}")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Queue.Ticket ticket(@PathParam("id") UUID id) {
        String by = caller.name();
        return store.read(handle -> tickets.find(handle, id)
                .map(row -> views.ticket(handle, row, by))
                .orElseThrow(Refusals::noTicket));
    }

    /// Prints a ticket's slip once more, marked as a copy. While one is on its way, that one is answered.
    @POST
    @Path("tickets/{id}/reprint")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Print reprint(@PathParam("id") UUID id) {
        return once.write(
                "POST /api/queue/tickets/" + id + "/reprint", Ids.next(), id, Print.class, tx -> issue.reprint(tx, id));
    }

    /// The latest call and the four before it.
    @GET
    @Path("board")
    @RolesAllowed({Scopes.BOARD, Scopes.DUTY})
    public Queue.Board board() {
        return store.read(views::board);
    }
}
