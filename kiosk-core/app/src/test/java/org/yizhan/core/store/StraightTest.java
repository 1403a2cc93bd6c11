package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.queue.Queue;

class StraightTest {
    private static final String INSERT = "INSERT INTO fact (id, text) VALUES (?, ?)";
    private static final String FROM = "SELECT id FROM fact WHERE id >= ? ORDER BY id";

    private final Handle handle = Jdbi.create("jdbc:sqlite::memory:").open();

    private void open(boolean keeps) {
        if (keeps) {
            handle.setStatementBuilder(new KeptStatements());
        }
        handle.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, text TEXT)");
        for (int id = 1; id <= 3; id++) {
            assertEquals(1, Straight.execute(handle, INSERT, id, null));
        }
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void everything_lies_as_the_handle_itself_would_write_it() {
        var id = UUID.fromString("018f3c5e-9b1a-7000-8000-00000000002a");
        Instant at = Instant.ofEpochMilli(1_795_696_000_123L);
        LocalDate date = LocalDate.of(2026, 11, 26);
        String written = "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?";
        List<Object> plain = Straight.first(
                        handle,
                        written,
                        row -> {
                            List<Object> values = new ArrayList<>();
                            for (int i = 1; i <= 8; i++) {
                                values.add(row.getObject(i));
                            }
                            assertArrayEquals(Sqlite.bytes(id), row.getBytes(9));
                            return values;
                        },
                        "王",
                        7,
                        1L << 40,
                        true,
                        false,
                        at,
                        date,
                        Queue.Priority.ELDERLY,
                        id)
                .orElseThrow();
        assertEquals(List.of("王", 7, 1L << 40, 1, 0, at.toEpochMilli(), "2026-11-26", "ELDERLY"), plain);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_statement_within_its_own_results_is_another_one(boolean keeps) {
        open(keeps);
        List<List<Integer>> seen =
                Straight.list(handle, FROM, outer -> Straight.list(handle, FROM, row -> row.getInt(1), 2), 2);
        assertEquals(List.of(List.of(2, 3), List.of(2, 3)), seen);
        assertEquals(Optional.empty(), Straight.first(handle, FROM, row -> row.getInt(1), 9));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_database_refuses_is_told_with_its_cause_and_the_next_one_works(boolean keeps) {
        open(keeps);
        var refused = assertThrows(RuntimeException.class, () -> Straight.execute(handle, INSERT, 1, "again"));
        assertInstanceOf(SQLException.class, refused.getCause());
        assertEquals(1, Straight.execute(handle, INSERT, 4, "text"));
    }

    @Test
    void what_has_no_place_in_sqlite_is_refused() {
        open(true);
        var refused = assertThrows(IllegalArgumentException.class, () -> Straight.execute(handle, INSERT, 5, 'x'));
        assertEquals("class java.lang.Character does not lie in SQLite", refused.getMessage());
    }
}
