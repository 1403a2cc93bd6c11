package org.yizhan.core.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Caller;

/// What one desk leaves for the next about a visit; desks read it with everything else they show. What is answered is
/// the visit and never the note: answers are remembered for days in the clear.
@Path("/api/queue/tickets/{id}/notes")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class NoteResource {
    private final Once once;
    private final Caller caller;
    private final DeskNotes notes;
    private final TicketViews views;

    NoteResource(Once once, Caller caller, DeskNotes notes, TicketViews views) {
        this.once = once;
        this.caller = caller;
        this.notes = notes;
        this.views = views;
    }

    /// One note more.
    @POST
    public Queue.Ticket write(@PathParam("id") UUID id, @NotNull @Valid DeskWork.NoteText note) {
        String by = caller.name();
        return once(id, "notes", note.id(), note, by, tx -> notes.write(tx, id, note, by));
    }

    /// It was a mistake, or is settled; nobody reads it any more.
    @POST
    @Path("{note}/drop")
    public Queue.Ticket drop(
            @PathParam("id") UUID id, @PathParam("note") UUID note, @NotNull @Valid Queue.DeskAction action) {
        String by = caller.name();
        return once(id, "notes/" + note + "/drop", action.id(), action, by, tx -> notes.drop(tx, id, note, by));
    }

    private interface Change {
        TicketRow make(Tx tx);
    }

    private Queue.Ticket once(UUID id, String what, UUID key, Object request, String by, Change change) {
        return once.write(
                "POST /api/queue/tickets/" + id + "/" + what,
                key,
                request,
                Queue.Ticket.class,
                tx -> views.ticket(tx.handle(), change.make(tx), by));
    }
}
