package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Whether what somebody decided can still be meant: the ticket is as they saw it, the desk is there and theirs.
@Singleton
class Decisions {
    private final Turnover turnover;
    private final Tickets tickets;
    private final Staff staff;
    private final Presence presence;
    private final PolicySettings settings;

    Decisions(Turnover turnover, Tickets tickets, Staff staff, Presence presence, PolicySettings settings) {
        this.turnover = turnover;
        this.tickets = tickets;
        this.staff = staff;
        this.presence = presence;
        this.settings = settings;
    }

    /// @throws RuntimeException  404: the center has no such desk
    void requireDesk(int desk) {
        if (desk < 1 || desk > settings.desks()) {
            throw Refused.notFound("queue", "desk");
        }
    }

    /// Whoever left a desk says first that they are back.
    void requirePresent(Tx tx, int desk) {
        presence.pause(desk, tx.now()).ifPresent(pause -> {
            Map<String, String> params = new HashMap<>(Map.of("desk", Integer.toString(desk)));
            Instant back = pause.backAt();
            if (back != null) {
                params.put("back", back.toString());
            }
            throw Refusals.because(Queue.Refusal.DESK_PAUSED, "nobody is at that desk now", params);
        });
    }

    /// The ticket that was decided on, if it is of today and nobody moved it since.
    TicketRow ticket(Tx tx, UUID id, @Nullable Long version) {
        long day = turnover.day(tx);
        TicketRow ticket = tickets.find(tx.handle(), id).orElseThrow(Refusals::noTicket);
        if (ticket.day() != day) {
            throw Refusals.because(Queue.Refusal.DAY_OVER, "this ticket is of an earlier day", Map.of());
        }
        requireFresh(tx.handle(), ticket, version);
        return ticket;
    }

    /// As without `by`, for a step that a desk takes: whom a colleague has before them stays theirs. An admin acts for
    /// whoever is not there.
    TicketRow ticket(Tx tx, UUID id, @Nullable Long version, Actor by) {
        TicketRow ticket = ticket(tx, id, version);
        Integer desk = ticket.desk();
        String at = ticket.stay().staff();
        if (desk == null || at == null || !TicketStates.isAtDesk(ticket.state())) {
            return ticket;
        }
        if (!isTheirs(tx, desk, at, by) && !staff.isSupervisor(tx.handle(), by.name())) {
            throw Refusals.because(
                    Queue.Refusal.NOT_YOURS,
                    "a colleague has it before them",
                    Map.of(
                            "number",
                            ticket.number(),
                            "desk",
                            desk.toString(),
                            "by",
                            staff.shownCaller(tx.handle(), at)));
        }
        return ticket;
    }

    /// Their own, or of a colleague who no longer sits at the desk they sit at now.
    private boolean isTheirs(Tx tx, int desk, String at, Actor by) {
        return at.equals(by.name()) || by.sitsAt(desk) && !staff.sits(tx.handle(), at, desk, tx.now());
    }

    void requireFresh(Handle handle, TicketRow ticket, @Nullable Long version) {
        if (version == null || version == ticket.version()) {
            return;
        }
        Map<String, String> params = new HashMap<>(Map.of(
                "number", ticket.number(),
                "state", ticket.state().name(),
                "by", staff.shownCaller(handle, ticket.movedBy())));
        Integer desk = ticket.desk();
        if (desk != null) {
            params.put("desk", desk.toString());
        }
        throw Refusals.because(Queue.Refusal.STALE, "somebody moved this ticket since", params);
    }

    /// A desk whose ticket a colleague is at work on is theirs, until somebody takes it over.
    void requireOwn(Tx tx, int desk, TicketRow there, Actor by) {
        String at = there.stay().staff();
        if (at != null && !isTheirs(tx, desk, at, by)) {
            throw Refusals.because(
                    Queue.Refusal.DESK_TAKEN,
                    "a colleague is at work at that desk",
                    Map.of("desk", Integer.toString(desk), "by", staff.shownCaller(tx.handle(), at)));
        }
    }

    /// @param except  that one may be there
    void requireFree(Tx tx, long day, int desk, UUID except, Actor by) {
        tickets.atDesk(tx, day, desk)
                .filter(there -> !there.id().equals(except))
                .ifPresent(there -> {
                    requireOwn(tx, desk, there, by);
                    throw Refusals.because(
                            Queue.Refusal.DESK_BUSY, "somebody else is at that desk", Map.of("number", there.number()));
                });
    }

    boolean isAccount(Handle handle, String account) {
        return staff.isAccount(handle, account);
    }

    void requireAccount(Handle handle, String account) {
        if (!isAccount(handle, account)) {
            throw Refused.notFound("queue", "account");
        }
    }
}
