package org.yizhan.county.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What officers changed in each roster, by ids alone, and with which version it went down.
@ApplicationScoped
class RosterChanges {
    enum Kind {
        JOINED,
        RENAMED,
        MOVED,
        LEFT,
        CARD
    }

    /// @param officer  by name
    record Waiting(UUID member, Kind kind, String officer, Instant at) {}

    private final Clock clock;

    RosterChanges(Clock clock) {
        this.clock = clock;
    }

    void note(Handle handle, String center, UUID member, Kind kind, String officer) {
        handle.createUpdate("insert into roster_change (center_id, change_id, member_id, kind, officer, at)"
                        + " values (:center, :id, :member, :kind, :officer, :at)")
                .bind("center", center)
                .bind("id", UUID.randomUUID())
                .bind("member", member)
                .bind("kind", kind.name())
                .bind("officer", officer)
                .bind("at", clock.instant())
                .execute();
    }

    /// What waits to be published, in the order it was done.
    List<Waiting> waiting(Handle handle, String center) {
        return handle.createQuery("select c.member_id, c.kind, coalesce(o.name, c.officer), c.at from roster_change c"
                        + " left join officer o on o.officer_id = c.officer"
                        + " where c.center_id = :center and c.version is null order by c.at, c.change_id")
                .bind("center", center)
                .map((row, context) -> new Waiting(
                        row.getObject(1, UUID.class),
                        Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    void published(Handle handle, String center, int version) {
        handle.createUpdate("update roster_change set version = :version where center_id = :center and version is null")
                .bind("version", version)
                .bind("center", center)
                .execute();
    }
}
