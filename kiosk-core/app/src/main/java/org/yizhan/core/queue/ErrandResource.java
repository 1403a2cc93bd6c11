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
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Caller;

/// Several matters on one number. Its holder tells them at a kiosk while it waits; the desk does the rest.
@Path("/api/queue/tickets/{id}/errands")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class ErrandResource {
    private final Once once;
    private final Caller caller;
    private final Household household;
    private final DeskSteps steps;
    private final Tickets tickets;
    private final ToldVisits visits;

    ErrandResource(Once once, Caller caller, Household household, DeskSteps steps, Tickets tickets, ToldVisits visits) {
        this.once = once;
        this.caller = caller;
        this.household = household;
        this.steps = steps;
        this.tickets = tickets;
        this.visits = visits;
    }

    /// One matter more.
    @POST
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Visits.Visit add(@PathParam("id") UUID id, @NotNull @Valid Errands.Wanted wanted) {
        String by = caller.name();
        boolean staff = caller.has(Scopes.DUTY);
        return once(id, "errands", wanted.id(), wanted, tx -> {
            if (!staff) {
                steps.requireAwayFromDesks(tx, id);
            }
            return household.add(tx, id, wanted, by);
        });
    }

    /// It is done, or is not after all.
    @POST
    @Path("{errand}/done")
    public Visits.Visit done(
            @PathParam("id") UUID id, @PathParam("errand") UUID errand, @NotNull @Valid Errands.Done done) {
        String by = caller.name();
        return once(
                id,
                "errands/" + errand + "/done",
                done.id(),
                done,
                tx -> household.done(tx, id, errand, done.done(), by));
    }

    /// The mandate was seen: who acts for whom is written down, sealed, and that it was is on record.
    @POST
    @Path("{errand}/mandate")
    public Visits.Visit mandate(
            @PathParam("id") UUID id, @PathParam("errand") UUID errand, @NotNull @Valid Errands.Mandated mandated) {
        String by = caller.name();
        return once(
                id,
                "errands/" + errand + "/mandate",
                mandated.id(),
                mandated,
                tx -> household.record(tx, id, errand, mandated, by));
    }

    /// It is not done on this visit. A kiosk lets go of what no desk has had in hand.
    @POST
    @Path("{errand}/drop")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Visits.Visit drop(
            @PathParam("id") UUID id, @PathParam("errand") UUID errand, @NotNull @Valid Queue.DeskAction action) {
        String by = caller.name();
        boolean staff = caller.has(Scopes.DUTY);
        return once(id, "errands/" + errand + "/drop", action.id(), action, tx -> {
            if (staff) {
                return household.drop(tx, id, errand, by);
            }
            steps.requireAwayFromDesks(tx, id);
            return household.takeBack(tx, id, errand, by);
        });
    }

    private interface Change {
        TicketRow make(Tx tx);
    }

    private Visits.Visit once(UUID id, String what, UUID key, Object request, Change change) {
        return once.writeThenRead(
                "POST /api/queue/tickets/" + id + "/" + what,
                key,
                request,
                UUID.class,
                tx -> change.make(tx).id(),
                (handle, ticket) ->
                        visits.of(handle, tickets.find(handle, ticket).orElseThrow(Refusals::noTicket)));
    }
}
