package org.yizhan.county.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Wire;

/// How far the county holds each stream.
@ApplicationScoped
class Cursors {
    private static final String STREAM =
            " center_id = :center and core_id = :core and epoch = :epoch and epoch_id = :epochId and lane = :lane";

    private static final RowMapper<Cursor> CURSOR = (row, context) -> new Cursor(
            new Wire.Position(Rows.stream(row), row.getLong("seq"), row.getBytes("hash")),
            row.getString("state").equals("FORKED"));

    private final Clock clock;

    Cursors(Clock clock) {
        this.clock = clock;
    }

    record Cursor(Wire.Position position, boolean forked) {}

    /// The stream's cursor, locked until the transaction ends; a new stream begins at 0. The caller holds the center's
    /// row.
    Cursor lock(Handle handle, String center, Wire.StreamId stream) {
        int begun = Rows.bind(
                        handle.createUpdate("insert into stream (center_id, core_id, epoch, epoch_id, lane, seq, hash,"
                                + " state, changed_at) values (:center, :core, :epoch, :epochId, :lane, 0, :hash,"
                                + " 'OPEN', :now) on conflict do nothing"),
                        center,
                        stream)
                .bind("hash", Chain.genesis())
                .bind("now", clock.instant())
                .execute();
        if (begun == 1) {
            number(handle, center, stream.core());
        }
        return Rows.bind(handle.createQuery("select * from stream where" + STREAM + " for update"), center, stream)
                .map(CURSOR)
                .one();
    }

    /// Numbers the center's cores in the order in which they are first heard of.
    private static void number(Handle handle, String center, UUID core) {
        handle.createUpdate("insert into center_core (center_id, core_id, nr)"
                        + " select :center, :core, coalesce(max(nr), 0) + 1 from center_core where center_id = :center"
                        + " on conflict do nothing")
                .bind("center", center)
                .bind("core", core)
                .execute();
    }

    List<Cursor> all(Handle handle, String center) {
        return handle.createQuery("select * from stream where center_id = :center order by epoch, lane, core_id")
                .bind("center", center)
                .map(CURSOR)
                .list();
    }

    void advance(Handle handle, String center, Wire.Position to) {
        Rows.bind(
                        handle.createUpdate(
                                "update stream set seq = :seq, hash = :hash, changed_at = :now where" + STREAM),
                        center,
                        to.stream())
                .bind("seq", to.seq())
                .bind("hash", to.hash())
                .bind("now", clock.instant())
                .execute();
    }

    /// From now on nothing of this stream is taken; a person looks.
    void quarantine(Handle handle, String center, Wire.StreamId stream, String why) {
        lock(handle, center, stream);
        Rows.bind(
                        handle.createUpdate("update stream set state = 'FORKED', changed_at = :now where" + STREAM),
                        center,
                        stream)
                .bind("now", clock.instant())
                .execute();
        alarm(handle, center, "FORKED", why);
    }

    void alarm(Handle handle, String center, String kind, String detail) {
        handle.createUpdate("insert into alarm (center_id, alarm_id, kind, detail, at)"
                        + " values (:center, :id, :kind, :detail, :at)")
                .bind("center", center)
                .bind("id", UUID.randomUUID())
                .bind("kind", kind)
                .bind("detail", detail)
                .bind("at", clock.instant())
                .execute();
    }
}
