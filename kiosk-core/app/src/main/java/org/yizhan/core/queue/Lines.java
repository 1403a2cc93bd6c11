package org.yizhan.core.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Tx;

/// The rows of `queue_service`: the lines people wait in, a handful.
@ApplicationScoped
class Lines {
    private final ObjectMapper json;

    Lines(ObjectMapper json) {
        this.json = json;
    }

    /// Every line by its id, in the order the kiosk shows them, with how many wait in it on that day.
    Map<String, Queue.Service> all(Handle handle, long day) {
        List<Queue.Service> services = handle.createQuery("""
                        SELECT s.id, s.prefix, s.name, s.hint, s.open,
                            (SELECT count(*) FROM ticket t
                             WHERE t.day = :day AND t.service_id = s.id AND t.state = 'WAITING') AS waiting
                        FROM queue_service s ORDER BY s.position""")
                .bind("day", day)
                .map((rs, ctx) -> new Queue.Service(
                        rs.getString("id"),
                        rs.getString("prefix"),
                        text(rs.getString("name")),
                        text(rs.getString("hint")),
                        rs.getInt("waiting"),
                        rs.getBoolean("open")))
                .list();
        Map<String, Queue.Service> byId = new LinkedHashMap<>();
        services.forEach(service -> byId.put(service.id(), service));
        return byId;
    }

    void put(Tx tx, JsonNode service, int position) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO queue_service (id, prefix, name, hint, position, open)
                        VALUES (:id, :prefix, :name, :hint, :position, 1)
                        ON CONFLICT (id) DO UPDATE SET prefix = excluded.prefix, name = excluded.name,
                            hint = excluded.hint, position = excluded.position""")
                .bind("id", service.path("id").asText())
                .bind("prefix", service.path("prefix").asText())
                .bind("name", service.path("name").toString())
                .bind("hint", service.path("hint").toString())
                .bind("position", position)
                .execute();
    }

    /// How that ticket's line is called.
    static LocalizedText name(Map<String, Queue.Service> lines, TicketRow ticket) {
        Queue.Service line = lines.get(ticket.serviceId());
        return line == null ? LocalizedText.of(ticket.serviceId()) : line.name();
    }

    private LocalizedText text(String stored) {
        try {
            return json.readValue(stored, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored text cannot be read", e);
        }
    }
}
