package org.yizhan.core.queue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.core.opening.OpenLines;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// The rows of `queue_service`: the lines people wait in, a handful.
@Singleton
class Lines implements OpenLines {
    private final Json json;

    /// What the stored names mean: read with every ticket, and hardly ever other ones.
    private final Map<String, LocalizedText> texts = new ConcurrentHashMap<>();

    Lines(Json json) {
        this.json = json;
    }

    /// Every line in use by its id, in the order the kiosk shows them.
    Map<String, ServiceRow> all(Handle handle) {
        return byId(handle, "WHERE retired = 0 ORDER BY position");
    }

    /// Every line that is or was in use, by its id.
    Map<String, ServiceRow> ever(Handle handle) {
        return byId(handle, "");
    }

    private Map<String, ServiceRow> byId(Handle handle, String which) {
        Map<String, ServiceRow> byId = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM queue_service " + which)
                .map((rs, ctx) -> row(rs))
                .forEach(service -> byId.put(service.id(), service));
        return byId;
    }

    /// A line that is or was in use.
    Optional<ServiceRow> find(Handle handle, String id) {
        return Straight.first(handle, "SELECT * FROM queue_service WHERE id = ?", this::row, id);
    }

    /// A line in use.
    ServiceRow require(Handle handle, String id) {
        return find(handle, id).filter(line -> !line.retired()).orElseThrow(() -> Refusals.unknownService(id));
    }

    /// As [#all], as the write lane knows them.
    Map<String, ServiceRow> known(Tx tx) {
        return tx.known(Known.class, () -> new Known(all(tx.handle()))).byId();
    }

    ServiceRow require(Tx tx, String id) {
        ServiceRow line = known(tx).get(id);
        if (line == null) {
            throw Refusals.unknownService(id);
        }
        return line;
    }

    private record Known(Map<String, ServiceRow> byId) {}

    /// The same of a line as a seed writes it, `{id, prefix, name, hint}`.
    void put(Tx tx, JsonNode line, int position) {
        var setup = new LineSetup.Line(
                line.path("prefix").asText(),
                text(line.path("name").toString()),
                text(line.path("hint").toString()));
        put(tx, line.path("id").asText(), setup, position);
    }

    /// Adds it, changes it, or brings it back into use.
    void put(Tx tx, String id, LineSetup.Line line, int position) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO queue_service (id, prefix, name, hint, position, open)
                        VALUES (:id, :prefix, :name, :hint, :position, 1)
                        ON CONFLICT (id) DO UPDATE SET prefix = excluded.prefix, name = excluded.name,
                            hint = excluded.hint, position = excluded.position, open = max(open, retired), retired = 0""")
                .bind("id", id)
                .bind("prefix", line.prefix())
                .bind("name", json.text(line.name()))
                .bind("hint", json.text(line.hint()))
                .bind("position", position)
                .execute();
        tx.forget(Known.class);
    }

    /// @param ids  of all lines in use
    void order(Tx tx, List<String> ids) {
        for (int position = 0; position < ids.size(); position++) {
            tx.handle().execute("UPDATE queue_service SET position = ? WHERE id = ?", position, ids.get(position));
        }
        tx.forget(Known.class);
    }

    void retire(Tx tx, String id) {
        tx.handle().execute("UPDATE queue_service SET retired = 1, open = 0, closed_for = NULL WHERE id = ?", id);
        tx.forget(Known.class);
    }

    void number(Tx tx, String id, LineSetup.Numbering numbering) {
        LineSetup.Overnight overnight = numbering.overnight();
        tx.handle()
                .execute(
                        "UPDATE queue_service SET first = ?, last = ?, overnight = ? WHERE id = ?",
                        numbering.first(),
                        numbering.last(),
                        overnight == null ? null : overnight.name(),
                        id);
        tx.forget(Known.class);
    }

    /// It gives out no numbers until it is opened.
    ///
    /// @param reason  why, as villagers read it
    void close(Tx tx, String id, LocalizedText reason) {
        tx.handle().execute("UPDATE queue_service SET open = 0, closed_for = ? WHERE id = ?", json.text(reason), id);
        tx.forget(Known.class);
    }

    void open(Tx tx, String id) {
        tx.handle().execute("UPDATE queue_service SET open = 1, closed_for = NULL WHERE id = ?", id);
        tx.forget(Known.class);
    }

    @Override
    public Map<String, LocalizedText> names(Handle handle) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        all(handle).values().forEach(line -> names.put(line.id(), line.name()));
        return names;
    }

    /// How that service is called.
    LocalizedText name(Handle handle, String service) {
        return find(handle, service).map(ServiceRow::name).orElseGet(() -> LocalizedText.of(service));
    }

    LocalizedText name(Tx tx, String service) {
        ServiceRow line = known(tx).get(service);
        return line == null ? name(tx.handle(), service) : line.name();
    }

    static LocalizedText name(Map<String, ServiceRow> lines, String service) {
        ServiceRow line = lines.get(service);
        return line == null ? LocalizedText.of(service) : line.name();
    }

    private ServiceRow row(ResultSet row) throws SQLException {
        String overnight = row.getString("overnight");
        String closedFor = row.getString("closed_for");
        return new ServiceRow(
                row.getString("id"),
                row.getString("prefix"),
                text(row.getString("name")),
                text(row.getString("hint")),
                row.getBoolean("open"),
                closedFor == null ? null : text(closedFor),
                row.getBoolean("retired"),
                new Numbering(row.getInt("first"), row.getInt("last")),
                overnight == null ? null : LineSetup.Overnight.valueOf(overnight));
    }

    private LocalizedText text(String stored) {
        return texts.computeIfAbsent(stored, each -> json.stored(each, LocalizedText.class));
    }
}
