package org.yizhan.core.queue;

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
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.store.Work;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// What becomes of a ticket. Each step carries the version it was decided on; what its holder may do as well, the
/// kiosk may.
@Path("/api/queue")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class TicketResource {
    private final Store store;
    private final Once once;
    private final Caller caller;
    private final Tickets tickets;
    private final Absences absences;
    private final ToldVisits visits;
    private final Audit audit;
    private final DeskSteps steps;
    private final TicketViews views;

    TicketResource(
            Store store,
            Once once,
            Caller caller,
            Tickets tickets,
            Absences absences,
            ToldVisits visits,
            Audit audit,
            DeskSteps steps,
            TicketViews views) {
        this.store = store;
        this.once = once;
        this.caller = caller;
        this.tickets = tickets;
        this.absences = absences;
        this.visits = visits;
        this.audit = audit;
        this.steps = steps;
        this.views = views;
    }

    /// Every stay of it in a state, from its issue on.
    @GET
    @Path("tickets/{id}/intervals")
    public List<Queue.Interval> intervals(@PathParam("id") UUID id) {
        return store.read(
                handle -> views.intervals(handle, tickets.find(handle, id).orElseThrow(Refusals::noTicket)));
    }

    /// The telephone number that its holder left while nobody was at a desk, to tell them that somebody is. That
    /// somebody looked is on record before they see it.
    @POST
    @Path("tickets/{id}/phone")
    public Queue.Phone phone(@PathParam("id") UUID id) {
        String by = caller.name();
        return store.write(tx -> {
            TicketRow ticket = tickets.find(tx.handle(), id).orElseThrow(Refusals::noTicket);
            String phone = absences.of(tx.handle(), ticket.nr())
                    .flatMap(absence -> absences.phone(tx.handle(), absence))
                    .orElseThrow(() -> Refused.notFound("queue", "telephone number"));
            audit.line(tx, by, "ticket.phone-read", id, ticket.number());
            return new Queue.Phone(phone);
        });
    }

    /// Its holder is at the desk.
    @POST
    @Path("tickets/{id}/start")
    public Queue.Ticket start(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        return plain("start", id, action, steps::start);
    }

    /// Done; a visit with a route goes on to its next line.
    @POST
    @Path("tickets/{id}/finish")
    public Queue.Ticket finish(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        return plain("finish", id, action, steps::finish);
    }

    /// Nobody came.
    @POST
    @Path("tickets/{id}/miss")
    public Queue.Ticket miss(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        return plain("miss", id, action, steps::miss);
    }

    /// Back into its line, at the place it had.
    @POST
    @Path("tickets/{id}/put-back")
    public Queue.Ticket putBack(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        return plain("put-back", id, action, steps::putBack);
    }

    /// Who was missed turned up, and waits behind the next few of the line.
    @POST
    @Path("tickets/{id}/requeue")
    public Queue.Ticket requeue(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        return plain("requeue", id, action, steps::requeue);
    }

    /// Its holder is away for a moment; the place is kept.
    @POST
    @Path("tickets/{id}/hold")
    public Queue.Ticket hold(@PathParam("id") UUID id, @NotNull @Valid DeskWork.Hold hold) {
        Actor by = Actor.of(caller.who());
        return once("hold", id, hold.id(), hold, tx -> steps.hold(tx, id, hold, by));
    }

    /// Papers are missing; the place is kept for some days.
    @POST
    @Path("tickets/{id}/papers")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Queue.Ticket papers(@PathParam("id") UUID id, @NotNull @Valid Visits.AskPapers asked) {
        return holders("papers", id, asked.id(), asked, (tx, by) -> steps.askPapers(tx, id, asked, by));
    }

    /// Is back, from a moment away or with the papers, at the place it had.
    @POST
    @Path("tickets/{id}/return")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Queue.Ticket giveBack(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        return holders("return", id, action.id(), action, (tx, by) -> steps.giveBack(tx, id, action, by));
    }

    /// Its holder no longer wants it.
    @POST
    @Path("tickets/{id}/cancel")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Queue.Ticket cancel(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        return holders("cancel", id, action.id(), action, (tx, by) -> steps.cancel(tx, id, action, by));
    }

    /// Sends it on to another line, one desk or one person.
    @POST
    @Path("tickets/{id}/transfer")
    public Queue.Ticket transfer(@PathParam("id") UUID id, @NotNull @Valid DeskWork.Transfer to) {
        Actor by = Actor.of(caller.who());
        return once("transfer", id, to.id(), to, tx -> steps.transfer(tx, id, to, by));
    }

    /// What its holder told the kiosk of the visit.
    @GET
    @Path("tickets/{id}/visit")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Visits.Visit visit(@PathParam("id") UUID id) {
        return store.read(handle -> visit(handle, id));
    }

    private Visits.Visit visit(Handle handle, UUID id) {
        return visits.of(handle, tickets.find(handle, id).orElseThrow(Refusals::noTicket));
    }

    /// Its holder has said what they came for; the desk is told, and nothing is moved by it. A kiosk no longer tells it
    /// once a desk has the visit before it.
    @POST
    @Path("tickets/{id}/about")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Visits.Visit about(@PathParam("id") UUID id, @NotNull @Valid Visits.CameFor told) {
        boolean staff = caller.has(Scopes.DUTY);
        return once.writeThenRead(
                "POST /api/queue/tickets/" + id + "/about",
                told.id(),
                told,
                UUID.class,
                tx -> {
                    if (!staff) {
                        steps.requireAwayFromDesks(tx, id);
                    }
                    TicketRow ticket = tickets.find(tx.handle(), id).orElseThrow(Refusals::noTicket);
                    visits.cameFor(tx, ticket, told.itemId());
                    tx.emit(Event.about(Feed.TICKET, id));
                    return id;
                },
                this::visit);
    }

    /// Puts it into another class. At a kiosk its holder says so, and is believed until a desk has looked.
    @POST
    @Path("tickets/{id}/priority")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Queue.Ticket classify(@PathParam("id") UUID id, @NotNull @Valid DeskWork.Classify into) {
        if (caller.has(Scopes.DUTY)) {
            Actor by = Actor.of(caller.who());
            return once("priority", id, into.id(), into, tx -> steps.classify(tx, id, into, by));
        }
        return holders("priority", id, into.id(), into, (tx, by) -> steps.declare(tx, id, into, by));
    }

    /// A desk has looked at who said at a kiosk of which class they are; that it has is on record.
    @POST
    @Path("tickets/{id}/class-seen")
    public Visits.Visit classSeen(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        String by = caller.name();
        return once.writeThenRead(
                "POST /api/queue/tickets/" + id + "/class-seen",
                action.id(),
                action,
                UUID.class,
                tx -> {
                    TicketRow ticket = tickets.find(tx.handle(), id).orElseThrow(Refusals::noTicket);
                    visits.confirm(tx, ticket);
                    audit.line(tx, by, "ticket.class-seen", id, ticket.number());
                    return id;
                },
                this::visit);
    }

    /// Takes the caller's last step with it back.
    @POST
    @Path("tickets/{id}/undo")
    public Queue.Ticket undo(@PathParam("id") UUID id, @NotNull @Valid Queue.DeskAction action) {
        return plain("undo", id, action, steps::undo);
    }

    private interface Plain {
        Queue.Ticket take(Tx tx, UUID id, Queue.DeskAction action, Actor by);
    }

    private Queue.Ticket plain(String what, UUID id, Queue.DeskAction action, Plain step) {
        Actor by = Actor.of(caller.who());
        return once(what, id, action.id(), action, tx -> step.take(tx, id, action, by));
    }

    private interface Holders {
        Queue.Ticket take(Tx tx, Actor by);
    }

    /// A kiosk does not take away who is at a desk.
    private Queue.Ticket holders(String what, UUID id, UUID key, Object request, Holders step) {
        Actor by = Actor.of(caller.who());
        boolean staff = caller.has(Scopes.DUTY);
        return once(what, id, key, request, tx -> {
            if (!staff) {
                steps.requireAwayFromDesks(tx, id);
            }
            return step.take(tx, by);
        });
    }

    private Queue.Ticket once(String what, UUID id, UUID key, Object request, Work<Queue.Ticket> work) {
        return once.write("POST /api/queue/tickets/" + id + "/" + what, key, request, Queue.Ticket.class, work);
    }
}
