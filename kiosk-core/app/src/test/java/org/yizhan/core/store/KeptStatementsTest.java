package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
    private static final String INSERT = "INSERT INTO fact (id, text) VALUES (?, ?)";
    private static final String BY_ID = "SELECT id FROM fact WHERE id >= ? ORDER BY id";

    private Handle handle;

    @BeforeEach
    void open() {
        handle = Jdbi.create("jdbc:sqlite::memory:").open().setStatementBuilder(new KeptStatements());
        handle.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, text TEXT)");
        List.of(1, 2, 3).forEach(id -> handle.execute(INSERT, id, "text"));
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void a_statement_that_comes_again_has_forgotten_what_it_was_given() {
        handle.execute(INSERT, 4, null);
        assertEquals(List.of(2, 3, 4), ids(2));
        assertEquals(List.of(4), ids(4));
        assertEquals(
                "text",
                handle.select("SELECT text FROM fact WHERE id = ?", 3)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void the_same_statement_within_its_own_results_is_another_one() {
        var seen = new ArrayList<Integer>();
        handle.select(BY_ID, 1).mapTo(Integer.class).forEach(id -> seen.addAll(ids(id)));
        assertEquals(List.of(1, 2, 3, 2, 3, 3), seen);
    }

    @Test
    void a_statement_that_failed_works_the_next_time() {
        assertThrows(UnableToExecuteStatementException.class, () -> handle.execute(INSERT, 1, "again"));
        handle.execute(INSERT, 5, "text");
        assertEquals(List.of(5), ids(5));
    }

    @Test
    void a_table_that_changed_is_no_matter_to_what_is_kept() {
        assertEquals(List.of(3), ids(3));
        handle.execute("ALTER TABLE fact ADD COLUMN more TEXT");
        handle.execute("DELETE FROM fact WHERE id = 3");
        assertEquals(List.of(), ids(3));
    }

    @Test
    void statements_that_are_never_the_same_do_not_pile_up_in_its_way() {
        for (int i = 0; i < 1_000; i++) {
            handle.select("SELECT " + i).mapTo(Integer.class).one();
        }
        assertEquals(List.of(1, 2, 3), ids(1));
    }

    @Test
    void one_that_cannot_be_cleared_is_closed_and_another_is_made_the_next_time() throws SQLException {
        var kept = new KeptStatements();
        PreparedStatement real = kept.take(handle.getConnection(), BY_ID);
        var stubborn = (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("clearParameters")) {
                        throw new SQLException("no");
                    }
                    return method.invoke(real, arguments);
                });
        kept.give(BY_ID, stubborn);
        assertTrue(real.isClosed());
        assertNotSame(stubborn, kept.take(handle.getConnection(), BY_ID));
    }

    private List<Integer> ids(int from) {
        return handle.select(BY_ID, from).mapTo(Integer.class).list();
    }
}
