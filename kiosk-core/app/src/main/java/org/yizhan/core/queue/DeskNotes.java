package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tidying;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// What desks leave for whoever has a visit next. What stands in a note is of somebody's life: it is sealed in the row
/// and in the journal, on no board, slip, phone or kiosk, and its key is destroyed with it. A note moves nothing, so no
/// decision about its visit becomes stale by it, and undoing a step leaves it where it is.
@Singleton
class DeskNotes implements Tidying {
    private static final String TYPE = "queue.note";
    private static final String FIELD = "note";
    private static final int MOST = 8;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    private final Decisions decisions;
    private final NoteTable table;
    private final Staff staff;
    private final Persons persons;
    private final CenterJournal journal;
    private final Store store;

    DeskNotes(Decisions decisions, NoteTable table, Staff staff, Persons persons, CenterJournal journal, Store store) {
        this.decisions = decisions;
        this.table = table;
        this.staff = staff;
        this.persons = persons;
        this.journal = journal;
        this.store = store;
    }

    /// @return the visit it is about, as it was before
    TicketRow write(Tx tx, UUID id, DeskWork.NoteText note, String by) {
        TicketRow ticket = decisions.ticket(tx, id, null);
        if (TicketStates.isOver(ticket.state())) {
            throw Refusals.because(
                    Queue.Refusal.NOT_POSSIBLE,
                    "nobody has this visit next",
                    Map.of("number", ticket.number(), "state", ticket.state().name()));
        }
        if (table.find(tx.handle(), note.id()).isPresent()) {
            throw Refused.because(422, "request", "key-reused", "this id was used for another note");
        }
        if (table.count(tx.handle(), ticket) >= MOST) {
            throw Refusals.because(
                    Queue.Refusal.TOO_MANY_NOTES, "a visit has eight notes at most", Map.of("number", ticket.number()));
        }
        UUID person = persons.create(tx);
        String sealed = persons.seal(tx.handle(), person, FIELD, note.text().strip());
        var row = new NoteTable.Row(note.id(), id, ticket.number(), person, sealed, by, tx.now());
        table.add(tx, ticket, row);
        journal.append(
                tx,
                Entry.created(
                        TYPE, row.id(), "written", Map.of("ticket", id, "personId", person, "text", sealed, "by", by)));
        tx.emit(Event.about(Feed.TICKET, id));
        return ticket;
    }

    /// It was a mistake, or is settled.
    TicketRow drop(Tx tx, UUID id, UUID note, String by) {
        TicketRow ticket = decisions.ticket(tx, id, null);
        NoteTable.Row row = table.find(tx.handle(), note)
                .filter(found -> found.ticketId().equals(id))
                .orElseThrow(() -> Refused.notFound("queue", "note"));
        forget(tx, row, by);
        tx.emit(Event.about(Feed.TICKET, id));
        return ticket;
    }

    /// Those of all visits of that day that are not over, in the order they were written.
    List<Visits.Note> of(Handle handle, long day) {
        List<NoteTable.Row> rows = table.ofDay(handle, day);
        Persons.Keys keys =
                persons.keys(handle, rows.stream().map(NoteTable.Row::person).toList());
        Map<String, String> authors =
                staff.shownCallers(handle, rows.stream().map(NoteTable.Row::by).toList());
        return rows.stream()
                .flatMap(row -> keys.open(row.person(), FIELD, row.text()).stream()
                        .map(text -> new Visits.Note(
                                row.id(), row.ticketId(), text, authors.getOrDefault(row.by(), ""), row.at())))
                .toList();
    }

    /// A day after it was written a note goes, unless its visit goes on: who is to bring papers may come back in days.
    /// Nothing is destroyed by a clock that may be wrong.
    @Override
    public boolean tidy() {
        return store.write(tx -> {
            if (!tx.timeTrusted()) {
                return false;
            }
            List<NoteTable.Row> over = table.over(tx.handle(), tx.now().minus(KEPT), AT_ONCE);
            over.forEach(row -> forget(tx, row, Step.CORE));
            return over.size() == AT_ONCE;
        });
    }

    private void forget(Tx tx, NoteTable.Row row, String by) {
        table.delete(tx, row);
        persons.erase(tx, row.person());
        journal.append(tx, Entry.changed(TYPE, row.id(), "dropped", 1, Map.of("ticket", row.ticketId(), "by", by)));
    }
}
