package org.yizhan.county.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;
import org.yizhan.sync.Wire;

/// A county that took rows before anything read them.
class MigrationTest {
    private static final String CENTER = "330782102203";
    private static final Wire.StreamId OLD = new Wire.StreamId(new UUID(0, 9), 3, new UUID(0, 2), 2);
    private static final Wire.StreamId NEW = new Wire.StreamId(new UUID(0, 1), 1, new UUID(0, 3), 2);

    @Test
    void rows_that_nobody_can_read_stop_no_migration_and_cores_are_numbered_as_they_were_heard()
            throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Handle handle = Jdbi.create(postgres.getPostgresDatabase())
                        .installPlugin(new PostgresPlugin())
                        .open()) {
            run(handle, "V1__county", "V2__editions", "V3__officers", "V4__bookings", "V5__callers_forgotten");
            run(handle, "V6__opening_days");
            handle.execute("create table journal_row_rest partition of journal_row default");
            begin(handle, NEW, Instant.parse("2026-11-20T00:00:00Z"));
            begin(handle, OLD, Instant.parse("2026-11-02T00:00:00Z"));

            run(handle, "V7__center_words");

            assertEquals(
                    List.of(OLD.core(), NEW.core()),
                    handle.createQuery("select core_id from center_core where center_id = :center order by nr")
                            .bind("center", CENTER)
                            .mapTo(UUID.class)
                            .list());
            assertEquals(
                    List.of("bookings.plan", "opening.day", "opening.rules"),
                    handle.createQuery("select type from refold order by type")
                            .mapTo(String.class)
                            .list());
        }
    }

    private static void run(Handle handle, String... migrations) throws IOException, SQLException {
        for (String migration : migrations) {
            String path = "/db/migration/" + migration + ".sql";
            try (InputStream sql = Objects.requireNonNull(MigrationTest.class.getResourceAsStream(path));
                    Statement statement = handle.getConnection().createStatement()) {
                statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static void begin(Handle handle, Wire.StreamId stream, Instant at) {
        Rows.bind(
                        handle.createUpdate("insert into stream (center_id, core_id, epoch, epoch_id, lane, seq, hash,"
                                + " state, changed_at) values (:center, :core, :epoch, :epochId, :lane, 3, '', 'OPEN',"
                                + " now())"),
                        CENTER,
                        stream)
                .execute();
        List<String> types = List.of("opening.day", "opening.rules", "bookings.plan");
        for (String type : types) {
            insert(handle, stream, types.indexOf(type) + 1, type, at);
        }
    }

    private static void insert(Handle handle, Wire.StreamId stream, long seq, String type, Instant at) {
        Rows.bind(handle.createUpdate("""
                        insert into journal_row (center_id, core_id, epoch, epoch_id, lane, seq, month, type, record_id,
                            op, base_version, new_version, schema_version, at, time_trusted, payload, payload_hash,
                            prev_hash, hash, received_at)
                        values (:center, :core, :epoch, :epochId, :lane, :seq, date '2026-11-01', :type, :record,
                            'chosen', 0, 1, 1, 0, true, :payload, '', '', '', :at)"""), CENTER, stream)
                .bind("seq", seq)
                .bind("type", type)
                .bind("record", UUID.randomUUID())
                .bind("payload", "no JSON".getBytes(StandardCharsets.UTF_8))
                .bind("at", at)
                .execute();
    }
}
