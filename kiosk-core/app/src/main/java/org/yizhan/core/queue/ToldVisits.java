package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// What holders told the kiosk of their visits. A plain number has no row here. It belongs to a number and to nobody by
/// name, is not in the journal, and goes once the visit is over and its day as well.
@Singleton
class ToldVisits {
    static final String LIVING = "(SELECT nr FROM ticket INDEXED BY ticket_open WHERE day > 0 AND state IN"
            + " ('WAITING', 'TRANSFERRED', 'CALLED', 'SERVING', 'HELD', 'WAITING_FOR_PAPERS'))";

    private final MatterItems items;
    private final ErrandTable errands;
    private final Json json;

    ToldVisits(MatterItems items, ErrandTable errands, Json json) {
        this.items = items;
        this.errands = errands;
        this.json = json;
    }

    private record Lack(String itemId, List<String> materials) {}

    /// @throws RuntimeException  400: no such item, or no such material of it
    void require(Handle handle, Visits.Lacking lacking) {
        Catalogue.Item item = items.find(handle, lacking.itemId())
                .orElseThrow(() -> Refused.invalid("lacking.itemId", Violation.UNKNOWN, "there is no such item"));
        List<String> known =
                item.materials().stream().map(Catalogue.Material::id).toList();
        if (!known.containsAll(lacking.materials())) {
            throw Refused.invalid("lacking.materials", Violation.UNKNOWN, "is no material of this item");
        }
    }

    /// Its holder came for that item, says who has the list of now before them.
    ///
    /// @throws RuntimeException  400: it is done in none of the lines that the visit goes through
    void cameFor(Tx tx, TicketRow ticket, String item) {
        items.require(tx.handle(), item, line -> Matters.goesThrough(ticket, line));
        isAbout(tx, ticket, item);
    }

    /// Its holder came for that item, where an edition still names it: who stands in an open guide may have an older
    /// one before them, and draws a number all the same.
    void cameForIfKnown(Tx tx, TicketRow ticket, String item) {
        if (items.find(tx.handle(), item).isPresent()) {
            isAbout(tx, ticket, item);
        }
    }

    private static void isAbout(Tx tx, TicketRow ticket, String item) {
        tx.handle()
                .execute(
                        "INSERT INTO ticket_item (ticket, item_id) VALUES (?, ?)"
                                + " ON CONFLICT (ticket) DO UPDATE SET item_id = excluded.item_id",
                        ticket.nr(),
                        item);
    }

    void lacks(Tx tx, TicketRow ticket, Visits.Lacking lacking) {
        tx.handle()
                .execute(
                        "INSERT INTO ticket_lack (ticket, item_id, materials) VALUES (?, ?, ?) ON CONFLICT (ticket)"
                                + " DO UPDATE SET item_id = excluded.item_id, materials = excluded.materials",
                        ticket.nr(),
                        lacking.itemId(),
                        json.text(lacking.materials()));
    }

    /// What was missing once is not what is missing now.
    void lacksNothingKnown(Tx tx, TicketRow ticket) {
        tx.handle().execute("DELETE FROM ticket_lack WHERE ticket = ?", ticket.nr());
    }

    /// Somebody said at a kiosk of which class they are.
    void declare(Tx tx, TicketRow ticket) {
        tx.handle()
                .execute("INSERT INTO ticket_claim (ticket) VALUES (?) ON CONFLICT (ticket) DO NOTHING", ticket.nr());
    }

    /// A desk has looked.
    void confirm(Tx tx, TicketRow ticket) {
        tx.handle().execute("DELETE FROM ticket_claim WHERE ticket = ?", ticket.nr());
    }

    Visits.Visit of(Handle handle, TicketRow ticket) {
        boolean declared = handle.select("SELECT 1 FROM ticket_claim WHERE ticket = ?", ticket.nr())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        return new Visits.Visit(
                about(handle, ticket).orElse(null),
                missing(handle, ticket).orElse(null),
                declared,
                errands.shown(handle, ticket));
    }

    /// What its holder came for, while it is in the line where that is done and an edition names it.
    Optional<Visits.About> about(Handle handle, TicketRow ticket) {
        return handle.select("SELECT item_id FROM ticket_item WHERE ticket = ?", ticket.nr())
                .mapTo(String.class)
                .findOne()
                .flatMap(item -> items.find(handle, item))
                .filter(item -> item.serviceId().equals(ticket.stay().service()))
                .map(MatterItems::about);
    }

    /// What an edition no longer names is left out.
    Optional<Visits.Missing> missing(Handle handle, TicketRow ticket) {
        return handle.select("SELECT item_id, materials FROM ticket_lack WHERE ticket = ?", ticket.nr())
                .map((rs, ctx) -> new Lack(
                        rs.getString("item_id"), List.of(json.stored(rs.getString("materials"), String[].class))))
                .findOne()
                .flatMap(lack -> items.find(handle, lack.itemId())
                        .map(item -> new Visits.Missing(
                                item.id(),
                                item.name(),
                                item.materials().stream()
                                        .filter(material -> lack.materials().contains(material.id()))
                                        .toList())));
    }

    /// Of visits that are over nothing is kept into another day.
    void tidy(Tx tx) {
        tx.handle().execute("DELETE FROM ticket_item WHERE ticket NOT IN " + LIVING);
        tx.handle().execute("DELETE FROM ticket_lack WHERE ticket NOT IN " + LIVING);
        tx.handle().execute("DELETE FROM ticket_claim WHERE ticket NOT IN " + LIVING);
    }
}
