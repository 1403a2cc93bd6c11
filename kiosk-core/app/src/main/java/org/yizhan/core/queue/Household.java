package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Several matters on one number, for oneself and for others. Who acts for whom is written down at a desk: sealed in
/// the row and in the journal, and on record.
@Singleton
class Household {
    private static final String TYPE = "queue.errand";
    private static final int MOST = 8;

    private final Decisions decisions;
    private final Lines lines;
    private final MatterItems items;
    private final ErrandTable table;
    private final TicketChanges changes;
    private final Persons persons;
    private final Audit audit;
    private final CenterJournal journal;

    Household(
            Decisions decisions,
            Lines lines,
            MatterItems items,
            ErrandTable table,
            TicketChanges changes,
            Persons persons,
            Audit audit,
            CenterJournal journal) {
        this.decisions = decisions;
        this.lines = lines;
        this.items = items;
        this.table = table;
        this.changes = changes;
        this.persons = persons;
        this.audit = audit;
        this.journal = journal;
    }

    /// One matter more; the visit goes through its line after those it goes through already.
    TicketRow add(Tx tx, UUID id, Errands.Wanted wanted, String by) {
        TicketRow ticket = decisions.ticket(tx, id, null);
        boolean own = wanted.relation() == Errands.Relation.SELF;
        if (own != (wanted.mandate() == Errands.Mandate.NOT_NEEDED) || wanted.mandate() == Errands.Mandate.RECORDED) {
            throw Refused.invalid("mandate", Violation.MALFORMED, "does not fit for whom it is");
        }
        String service = lines.require(tx.handle(), wanted.serviceId()).id();
        String item = wanted.itemId();
        if (item != null) {
            items.require(tx.handle(), item, service::equals);
        }
        List<ErrandTable.Row> told = table.of(tx.handle(), ticket);
        if (told.size() >= MOST) {
            throw Refusals.because(
                    Queue.Refusal.TOO_MANY_ERRANDS,
                    "one number goes through eight matters at most",
                    Map.of("number", ticket.number()));
        }
        if (table.find(tx.handle(), wanted.id()).isPresent()) {
            throw Refused.because(422, "request", "key-reused", "this id was used for another errand");
        }
        boolean leg = !Matters.goesThrough(ticket, service)
                || told.stream()
                        .anyMatch(other -> other.leg() && other.service().equals(service));
        var row = new ErrandTable.Row(
                wanted.id(),
                ticket.nr(),
                service,
                item,
                wanted.relation(),
                wanted.mandate(),
                null,
                null,
                leg,
                false,
                1);
        TicketRow routed = route(tx, ticket, service, by);
        table.put(tx, row);
        journal.append(tx, Entry.created(TYPE, row.id(), "told", facts(id, row, by)));
        tx.emit(Event.about(Feed.TICKET, id));
        return routed;
    }

    private TicketRow route(Tx tx, TicketRow ticket, String service, String by) {
        if (Matters.goesThrough(ticket, service)) {
            if (TicketStates.after(ticket.state(), TicketEvent.REROUTE).isEmpty()) {
                throw Refusals.notPossible(ticket, TicketEvent.REROUTE);
            }
            return ticket;
        }
        var longer = new ArrayList<>(ticket.stay().route());
        longer.add(service);
        return changes.reroute(tx, ticket, new Step(TicketEvent.REROUTE, by), List.copyOf(longer));
    }

    TicketRow done(Tx tx, UUID id, UUID errand, boolean done, String by) {
        TicketRow ticket = decisions.ticket(tx, id, null);
        changed(tx, ticket, row(tx, ticket, errand).done(done), done ? "done" : "open-again", Map.of(), by);
        return ticket;
    }

    /// The desk has seen the mandate and both identity cards.
    TicketRow record(Tx tx, UUID id, UUID errand, Errands.Mandated mandated, String by) {
        TicketRow ticket = decisions.ticket(tx, id, null);
        ErrandTable.Row before = row(tx, ticket, errand);
        if (before.relation() == Errands.Relation.SELF) {
            throw Refused.invalid("errand", Violation.MALFORMED, "whoever comes for themselves needs no mandate");
        }
        UUID person = before.person() == null ? persons.create(tx) : before.person();
        String principal =
                persons.seal(tx.handle(), person, "name", mandated.principal().strip());
        String agent =
                persons.seal(tx.handle(), person, "agent", mandated.agent().strip());
        Map<String, Object> names = Map.of("personId", person, "principal", principal, "agent", agent);
        changed(tx, ticket, before.recorded(person, principal), "mandate-recorded", names, by);
        audit.line(tx, by, "ticket.mandate-recorded", id, ticket.number());
        return ticket;
    }

    /// As [#drop], by its holder at a kiosk.
    ///
    /// @throws RuntimeException  409: a desk has it before it, or has had it in hand, or the visit would be over
    TicketRow takeBack(Tx tx, UUID id, UUID errand, String by) {
        TicketRow ticket = decisions.ticket(tx, id, null);
        ErrandTable.Row row = row(tx, ticket, errand);
        Matters matters = table.matters(tx.handle(), ticket);
        if (!matters.isDroppable(row) && !matters.isDrawnWith(row)) {
            throw Refusals.because(
                    Queue.Refusal.NOT_POSSIBLE,
                    "a desk has had this matter in hand, or the visit is for nothing else",
                    Map.of("number", ticket.number(), "state", ticket.state().name()));
        }
        return drop(tx, matters, row, by);
    }

    /// It is not done after all, and the names of its mandate are erased. A line that nothing else is to be done in
    /// is passed by, also the one that the visit waits in: it goes on to its next, and is over where there is none.
    /// A line that the number itself was drawn with is not this errand's to take away.
    TicketRow drop(Tx tx, UUID id, UUID errand, String by) {
        TicketRow ticket = decisions.ticket(tx, id, null);
        return drop(tx, table.matters(tx.handle(), ticket), row(tx, ticket, errand), by);
    }

    private TicketRow drop(Tx tx, Matters matters, ErrandTable.Row row, String by) {
        TicketRow ticket = matters.ticket();
        if (matters.isDrawnWith(row)) {
            throw Refusals.because(
                    Queue.Refusal.DRAWN_WITH,
                    "the number itself was drawn to go through that line",
                    Map.of("number", ticket.number()));
        }
        table.delete(tx, row);
        UUID person = row.person();
        if (person != null) {
            persons.erase(tx, person);
        }
        journal.append(tx, Entry.changed(TYPE, row.id(), "dropped", row.version(), facts(ticket.id(), row, by)));
        tx.emit(Event.about(Feed.TICKET, ticket.id()));
        if (matters.isAllThatKeepsIt(row)) {
            return goOn(tx, ticket, new Step(matters.goingOn(), by));
        }
        return matters.isAloneAhead(row) ? passBy(tx, ticket, row.service(), by) : ticket;
    }

    private TicketRow passBy(Tx tx, TicketRow ticket, String service, String by) {
        List<String> shorter = ticket.stay().route().stream()
                .filter(line -> !line.equals(service))
                .toList();
        return changes.reroute(tx, ticket, new Step(TicketEvent.REROUTE, by), shorter);
    }

    private TicketRow goOn(Tx tx, TicketRow ticket, Step step) {
        List<String> route = ticket.stay().route();
        return changes.move(
                tx,
                ticket,
                step,
                stay -> route.isEmpty() ? stay : stay.passedOnTo(route.getFirst(), route.subList(1, route.size())));
    }

    private ErrandTable.Row row(Tx tx, TicketRow ticket, UUID errand) {
        return table.find(tx.handle(), errand)
                .filter(row -> row.ticket() == ticket.nr())
                .orElseThrow(() -> Refused.notFound("queue", "errand"));
    }

    private void changed(Tx tx, TicketRow ticket, ErrandTable.Row row, String op, Map<String, Object> more, String by) {
        table.put(tx, row);
        Map<String, Object> payload = facts(ticket.id(), row, by);
        payload.putAll(more);
        journal.append(tx, Entry.changed(TYPE, row.id(), op, row.version() - 1, payload));
        tx.emit(Event.about(Feed.TICKET, ticket.id()));
    }

    private static Map<String, Object> facts(UUID ticket, ErrandTable.Row row, String by) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "ticket", ticket,
                "service", row.service(),
                "relation", row.relation(),
                "mandate", row.mandate(),
                "by", by));
        String item = row.item();
        if (item != null) {
            facts.put("item", item);
        }
        return facts;
    }
}
