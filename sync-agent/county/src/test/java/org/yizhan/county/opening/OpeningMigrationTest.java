package org.yizhan.county.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;
import org.yizhan.sync.Wire;

/// What centers chose before the county read it is taken from its rows, as it would be if they arrived now: a statement
/// folds them again and finds no difference.
class OpeningMigrationTest {
    private static final String CENTER = "330782102203";
    private static final Wire.StreamId STREAM = new Wire.StreamId(new UUID(0, 1), 2, new UUID(0, 2), 2);

    @Test
    void days_and_weeks_that_were_chosen_before_are_as_if_their_rows_came_now()
            throws IOException, SQLException, Unfit {
        List<Arrived> rows = List.of(
                row("opening.day", "chosen", 1),
                row("opening.day", "removed", 2),
                row("opening.rules", "rules", 3),
                row("opening.rules", "shut", 4),
                row("opening.rules", "silent", 5));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Handle handle = Jdbi.create(postgres.getPostgresDatabase())
                        .installPlugin(new PostgresPlugin())
                        .open()) {
            run(handle, "V1__county", "V2__editions", "V3__officers", "V4__bookings");
            handle.execute("create table journal_row_rest partition of journal_row default");
            rows.forEach(row -> insert(handle, row));
            run(handle, "V5__callers_forgotten", "V6__opening_days");

            var days = new CenterDays();
            var weeks = new Weeks();
            assertEquals(folded(days, rows), days.stored(handle, CENTER));
            assertEquals(folded(weeks, rows), weeks.stored(handle, CENTER));
        }
    }

    private static void run(Handle handle, String... migrations) throws IOException, SQLException {
        for (String migration : migrations) {
            String path = "/db/migration/" + migration + ".sql";
            try (InputStream sql = Objects.requireNonNull(OpeningMigrationTest.class.getResourceAsStream(path));
                    Statement statement = handle.getConnection().createStatement()) {
                statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static <T> Map<UUID, T> folded(Effect<T> effect, List<Arrived> rows) throws Unfit {
        Map<UUID, T> effects = new HashMap<>();
        for (Arrived row : rows) {
            if (row.type().equals(effect.type())) {
                effect.fold(List.of(row)).ifPresent(folded -> effects.put(row.recordId(), folded));
            }
        }
        return effects;
    }

    private static Arrived row(String type, String vector, long seq) throws IOException {
        JsonNode payload = new ObjectMapper()
                .readTree(Path.of(System.getProperty("yizhan.root", ""))
                        .resolve("sync-agent/protocol/vectors/opening.json")
                        .toFile())
                .path(vector);
        String op = vector.equals("removed") ? "removed" : "chosen";
        return new Arrived(
                STREAM,
                seq,
                type,
                UUID.randomUUID(),
                op,
                1,
                0,
                payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void insert(Handle handle, Arrived row) {
        handle.createUpdate("""
                        INSERT INTO journal_row (center_id, core_id, epoch, epoch_id, lane, seq, month, type, record_id,
                            op, base_version, new_version, schema_version, at, time_trusted, payload, payload_hash,
                            prev_hash, hash, received_at)
                        VALUES (:center, :core, :epoch, :epochId, :lane, :seq, date '2026-11-01', :type, :record,
                            :op, 0, 1, 1, 0, true, :payload, '', '', '', now())""")
                .bind("center", CENTER)
                .bind("core", STREAM.core())
                .bind("epoch", STREAM.epoch())
                .bind("epochId", STREAM.epochId())
                .bind("lane", STREAM.lane())
                .bind("seq", row.seq())
                .bind("type", row.type())
                .bind("record", row.recordId())
                .bind("op", row.op())
                .bind("payload", row.payload())
                .execute();
    }
}
