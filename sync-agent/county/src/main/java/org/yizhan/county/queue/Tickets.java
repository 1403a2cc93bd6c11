package org.yizhan.county.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// How the centers' queue tickets stand: figures for the county, no person in them.
@ApplicationScoped
class Tickets implements Effect<Tickets.Ticket> {
    /// What moves a ticket on; other words leave it where it is.
    private static final Set<String> OPS = Set.of(
            "issued",
            "called",
            "recalled",
            "started",
            "finished",
            "next-leg",
            "missed",
            "requeued",
            "held",
            "returned",
            "put-back",
            "transferred",
            "papers-wanted",
            "cancelled",
            "carried",
            "expired");

    /// Takes the one before it back.
    private static final String UNDONE = "undone";

    /// @param state  the last thing that happened to it
    record Ticket(String state, long issuedAt, long at) {}

    @Override
    public String type() {
        return "queue.ticket";
    }

    @Override
    public Optional<Ticket> fold(List<Arrived> rows) throws Unfit {
        List<Arrived> known = new ArrayList<>();
        for (Arrived row : rows) {
            if (OPS.contains(row.op())) {
                known.add(row);
            } else if (row.op().equals(UNDONE) && known.size() > 1) {
                known.removeLast();
            }
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.getFirst().op().equals("issued")) {
            throw new Unfit("这张号没有取号记录");
        }
        Arrived last = known.getLast();
        return Optional.of(new Ticket(last.op(), known.getFirst().at(), last.at()));
    }

    @Override
    public void save(Handle handle, String center, UUID ticket, Ticket effect) {
        handle.createUpdate("insert into queue_ticket (center_id, ticket_id, state, issued_at, at)"
                        + " values (:center, :ticket, :state, :issuedAt, :at)"
                        + " on conflict (center_id, ticket_id) do update set state = excluded.state,"
                        + " issued_at = excluded.issued_at, at = excluded.at")
                .bind("center", center)
                .bind("ticket", ticket)
                .bind("state", effect.state())
                .bind("issuedAt", effect.issuedAt())
                .bind("at", effect.at())
                .execute();
    }

    @Override
    public Map<UUID, Ticket> stored(Handle handle, String center) {
        return Effect.byRecord(
                handle.createQuery("select ticket_id, state, issued_at, at from queue_ticket where center_id = :center")
                        .bind("center", center),
                (row, context) -> new Ticket(row.getString(2), row.getLong(3), row.getLong(4)));
    }
}
