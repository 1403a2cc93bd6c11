package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.core.catalogue.ServiceCatalogue;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;

/// Which lines the center has, as an admin chose: added, named, put in order, retired. To choose the same again changes
/// nothing. A line that is retired keeps its row, for the numbers that were drawn in it.
@Singleton
class LineRegister {
    private final Lines lines;
    private final Pools pools;
    private final Tickets tickets;
    private final Today today;
    private final ServiceCatalogue catalogue;
    private final BookedLines booked;
    private final CenterJournal journal;

    LineRegister(
            Lines lines,
            Pools pools,
            Tickets tickets,
            Today today,
            ServiceCatalogue catalogue,
            BookedLines booked,
            CenterJournal journal) {
        this.lines = lines;
        this.pools = pools;
        this.tickets = tickets;
        this.today = today;
        this.catalogue = catalogue;
        this.booked = booked;
        this.journal = journal;
    }

    /// Adds it as the last one, or changes it. Numbers go on where they are under another prefix; one that another line
    /// gave out today is passed over.
    LineSetup.Line put(Tx tx, String id, LineSetup.Line line, String by) {
        LineTexts.NAME.check("name", line.name());
        LineTexts.HINT.check("hint", line.hint());
        Map<String, ServiceRow> all = lines.all(tx.handle());
        requireFree(all, id, line.prefix());
        ServiceRow before = all.get(id);
        if (before == null || !line.equals(new LineSetup.Line(before.prefix(), before.name(), before.hint()))) {
            List<String> order = List.copyOf(all.keySet());
            lines.put(tx, id, line, before == null ? order.size() : order.indexOf(id));
            note(tx, "set", Map.of("line", id, "as", line, "by", by));
            if (before != null && !line.name().equals(before.name())) {
                booked.renamed(tx, id, line.name(), by);
            }
        }
        return line;
    }

    private static void requireFree(Map<String, ServiceRow> all, String id, String prefix) {
        all.values().stream()
                .filter(other -> other.prefix().equals(prefix) && !other.id().equals(id))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusals.because(
                            LineSetup.Refusal.PREFIX_TAKEN,
                            "another line has that prefix",
                            Map.of("prefix", prefix, "line", other.name().chinese()));
                });
    }

    LineSetup.Order order(Tx tx, LineSetup.Order order, String by) {
        List<String> before = List.copyOf(lines.all(tx.handle()).keySet());
        List<String> wanted = order.services();
        if (wanted.size() != before.size() || !new HashSet<>(wanted).containsAll(before)) {
            throw Refusals.because(LineSetup.Refusal.OTHER_LINES, "the order has to name each line once", Map.of());
        }
        if (!wanted.equals(before)) {
            lines.order(tx, wanted);
            note(tx, "ordered", Map.of("lines", wanted, "by", by));
        }
        return order;
    }

    /// Takes it out of use, if nobody needs it any more.
    void retire(Tx tx, String id, String by) {
        Map<String, ServiceRow> all = lines.all(tx.handle());
        ServiceRow line = all.get(id);
        if (line == null) {
            var _ = lines.find(tx.handle(), id).orElseThrow(() -> Refusals.unknownService(id));
            return;
        }
        requireUnneeded(tx.handle(), line);
        lines.retire(tx, id);
        pools.forget(tx, id);
        List<String> rest = new ArrayList<>(all.keySet());
        rest.remove(id);
        lines.order(tx, rest);
        note(tx, "retired", Map.of("line", id, "by", by));
    }

    private void requireUnneeded(Handle handle, ServiceRow line) {
        List<String> people = tickets.needing(handle, today.ordinal(handle), line.id());
        if (!people.isEmpty()) {
            throw Refusals.because(
                    LineSetup.Refusal.LINE_NEEDED,
                    "somebody is in that line, or comes to it",
                    Map.of("number", people.getFirst(), "people", Integer.toString(people.size())));
        }
        if (booked.isBooked(handle, line.id())) {
            throw Refusals.because(
                    LineSetup.Refusal.LINE_BOOKED,
                    "there are appointments in that line",
                    Map.of("line", line.name().chinese()));
        }
        List<Catalogue.ItemSummary> items = catalogue.itemsIn(handle, line.id());
        if (!items.isEmpty()) {
            throw Refusals.because(
                    LineSetup.Refusal.LINE_OF_ITEMS,
                    "items of the catalogue are done in that line",
                    Map.of("item", items.getFirst().name().chinese(), "items", Integer.toString(items.size())));
        }
        pools.servingOnly(handle, line.id()).ifPresent(owner -> {
            throw Refusals.because(
                    LineSetup.Refusal.ONLY_LINE, "it is the only line that is served there", Map.of("owner", owner));
        });
    }

    /// The lines that the catalogue names and the center does not have.
    List<LineSetup.Wanted> wanted(Handle handle) {
        Map<String, ServiceRow> all = lines.all(handle);
        return catalogue.services(handle).stream()
                .filter(service -> !all.containsKey(service))
                .map(service -> {
                    List<Catalogue.ItemSummary> items = catalogue.itemsIn(handle, service);
                    return new LineSetup.Wanted(service, items.getFirst().name(), items.size());
                })
                .toList();
    }

    private void note(Tx tx, String op, Map<String, Object> payload) {
        journal.append(tx, Entry.created("queue.line", Ids.next(), op, payload));
        tx.emit(Event.of(Feed.OPENING));
    }
}
