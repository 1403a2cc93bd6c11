package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.files.FileVault;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tidying;
import org.yizhan.core.store.Tx;

/// Keeps drafts and ends them. The county learns that one was there and what became of it, never what it said.
@ApplicationScoped
class OpenDrafts implements Tidying {
    private static final String TYPE = "cases.draft";
    private static final int AT_ONCE = 100;

    /// What became of a draft.
    enum End {
        FILED("filed"),
        DISCARDED("discarded"),
        EXPIRED("expired");

        private final String op;

        End(String op) {
            this.op = op;
        }
    }

    private final Store store;
    private final DraftTable table;
    private final Persons persons;
    private final FileVault files;
    private final TicketQueue queue;
    private final CenterJournal journal;
    private final Settings settings;

    OpenDrafts(
            Store store,
            DraftTable table,
            Persons persons,
            FileVault files,
            TicketQueue queue,
            CenterJournal journal,
            Settings settings) {
        this.store = store;
        this.table = table;
        this.persons = persons;
        this.files = files;
        this.queue = queue;
        this.journal = journal;
        this.settings = settings;
    }

    int hours() {
        return settings.number(Setting.DRAFT_HOURS);
    }

    /// Keeps a new draft, or what a kiosk has put in the place of an earlier version.
    void keep(Tx tx, DraftRow row) {
        table.put(tx, row);
        Map<String, Object> payload = Map.of("itemId", row.itemId(), "number", row.number(), "by", row.kiosk());
        journal.append(tx, new Entry(TYPE, row.id(), "handed-over", row.version() - 1, row.version(), payload));
        tx.emit(Event.about(Feed.DRAFT, row.id()));
    }

    /// Ends the draft of that id, if there is one: its row goes, so does the key of what it said, and its ticket
    /// waits no longer.
    void end(Tx tx, UUID id, End how, String by) {
        table.find(tx.handle(), id).ifPresent(row -> end(tx, row, how, by));
    }

    private void end(Tx tx, DraftRow row, End how, String by) {
        table.delete(tx, row.id());
        files.drop(tx, row.person());
        persons.erase(tx, row.person());
        journal.append(tx, Entry.changed(TYPE, row.id(), how.op, row.version(), Map.of("itemId", row.itemId())));
        tx.emit(Event.about(Feed.DRAFT, row.id()));
        Optional.ofNullable(row.ticketId()).ifPresent(ticket -> queue.leave(tx, ticket, how == End.FILED, by));
    }

    /// The number that the draft of that id was handed over with.
    Optional<Queue.Ticket> ticket(Tx tx, UUID id) {
        return table.find(tx.handle(), id)
                .flatMap(row -> Optional.ofNullable(row.ticketId()))
                .flatMap(ticket -> queue.ticket(tx.handle(), ticket));
    }

    /// The draft of that id, unless its time is over.
    Optional<DraftRow> find(Tx tx, UUID id) {
        return table.find(tx.handle(), id)
                .filter(row -> !tx.timeTrusted() || !row.until().isBefore(tx.now()));
    }

    /// Nothing is erased by a clock that may be wrong.
    @Override
    public boolean tidy() {
        return store.write(tx -> {
            if (!tx.timeTrusted()) {
                return false;
            }
            var over = table.over(tx.handle(), tx.now(), AT_ONCE);
            over.forEach(row -> end(tx, row, End.EXPIRED, "draft-over"));
            return over.size() == AT_ONCE;
        });
    }
}
