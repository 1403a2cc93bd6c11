package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.queue.Errands;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// The rows of `ticket_errand`. A number that goes for one matter has none.
@Singleton
class ErrandTable {
    private final Lines lines;
    private final MatterItems items;
    private final Persons persons;

    ErrandTable(Lines lines, MatterItems items, Persons persons) {
        this.lines = lines;
        this.items = items;
        this.persons = persons;
    }

    /// @param item       which of what is done in that line, where it was said
    /// @param person     whose key seals the principal's name; with the name, once a desk has written it down
    /// @param principal  sealed
    /// @param leg        whether it alone leads the visit through that line; else the number was drawn with it
    record Row(
            UUID id,
            long ticket,
            String service,
            @Nullable String item,
            Errands.Relation relation,
            Errands.Mandate mandate,
            @Nullable UUID person,
            @Nullable String principal,
            boolean leg,
            boolean done,
            long version) {
        Row done(boolean now) {
            return new Row(id, ticket, service, item, relation, mandate, person, principal, leg, now, version + 1);
        }

        Row recorded(UUID whose, String sealed) {
            return new Row(
                    id,
                    ticket,
                    service,
                    item,
                    relation,
                    Errands.Mandate.RECORDED,
                    whose,
                    sealed,
                    leg,
                    done,
                    version + 1);
        }
    }

    void put(Tx tx, Row row) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO ticket_errand (id, ticket, service_id, item_id, relation, mandate, person,
                            principal, leg, done, version)
                        VALUES (:id, :ticket, :service, :item, :relation, :mandate, :person, :principal, :leg, :done, :version)
                        ON CONFLICT (id) DO UPDATE SET mandate = excluded.mandate, person = excluded.person,
                            principal = excluded.principal, done = excluded.done, version = excluded.version""")
                .bind("id", row.id())
                .bind("ticket", row.ticket())
                .bind("service", row.service())
                .bind("item", row.item())
                .bind("relation", row.relation().name())
                .bind("mandate", row.mandate().name())
                .bind("person", row.person())
                .bind("principal", row.principal())
                .bind("leg", row.leg())
                .bind("done", row.done())
                .bind("version", row.version())
                .execute();
    }

    void delete(Tx tx, Row row) {
        tx.handle().execute("DELETE FROM ticket_errand WHERE id = ?", row.id());
    }

    Optional<Row> find(Handle handle, UUID id) {
        return handle.select("SELECT * FROM ticket_errand WHERE id = ?", id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /// In the order they were told.
    List<Row> of(Handle handle, TicketRow ticket) {
        return handle.select("SELECT * FROM ticket_errand WHERE ticket = ? ORDER BY rowid", ticket.nr())
                .map((rs, ctx) -> row(rs))
                .list();
    }

    Matters matters(Handle handle, TicketRow ticket) {
        return new Matters(ticket, of(handle, ticket));
    }

    List<Errands.Errand> shown(Handle handle, TicketRow ticket) {
        Matters matters = matters(handle, ticket);
        return matters.told().stream()
                .map(row -> shown(handle, row, matters.isDroppable(row)))
                .toList();
    }

    private Errands.Errand shown(Handle handle, Row row, boolean droppable) {
        UUID person = row.person();
        String sealed = row.principal();
        MaskedName principal = person == null || sealed == null
                ? null
                : persons.open(handle, person, "name", sealed)
                        .map(MaskedName::of)
                        .orElse(null);
        return new Errands.Errand(
                row.id(),
                row.service(),
                lines.name(handle, row.service()),
                items.find(handle, row.item()).map(MatterItems::about).orElse(null),
                row.relation(),
                row.mandate(),
                principal,
                row.done(),
                droppable);
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                Sqlite.uuid(rs.getBytes("id")),
                rs.getLong("ticket"),
                rs.getString("service_id"),
                rs.getString("item_id"),
                Errands.Relation.valueOf(rs.getString("relation")),
                Errands.Mandate.valueOf(rs.getString("mandate")),
                Sqlite.uuidOrNull(rs.getBytes("person")),
                rs.getString("principal"),
                rs.getBoolean("leg"),
                rs.getBoolean("done"),
                rs.getLong("version"));
    }
}
