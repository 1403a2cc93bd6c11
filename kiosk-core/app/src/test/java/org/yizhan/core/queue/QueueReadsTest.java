package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Preparing;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class QueueReadsTest {
    enum View {
        CONSOLE,
        NEXT,
        BOARD,
        SERVICES,
        HOME,
        TICKET,
        STORY,
        TIMED,
        LEFT_BEFORE
    }

    @Inject
    Store store;

    @Inject
    TicketViews views;

    @Inject
    ConsoleView console;

    @Inject
    DeskCalls calls;

    @Inject
    TicketQueue queue;

    @Inject
    Tickets tickets;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        QueueCalls.take("social");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void no_view_walks_through_the_tickets_of_the_years(View view) {
        store.read(handle -> {
            List<String> statements = statements(handle, read(view));
            assertFalse(statements.isEmpty());
            for (String statement : statements) {
                List<String> plan = plan(handle, statement);
                assertFalse(
                        plan.stream().anyMatch(step -> step.matches("SCAN (ticket|t|ticket_interval|print_job)\\b.*")),
                        statement + "\n" + plan);
            }
            return statements.size();
        });
    }

    @Test
    void the_console_asks_no_more_often_however_many_wait() {
        List<String> few = store.read(handle -> statements(handle, read(View.CONSOLE)));
        for (int i = 0; i < 20; i++) {
            QueueCalls.take("medical");
        }
        List<String> many = store.read(handle -> statements(handle, read(View.CONSOLE)));
        assertEquals(few.size(), many.size());
    }

    private Function<Handle, Object> read(View view) {
        return switch (view) {
            case CONSOLE -> handle -> console.read(handle, 1, "staff:wangxm");
            case NEXT -> handle -> calls.preview(handle, 1, "staff:wangxm");
            case BOARD -> views::board;
            case SERVICES -> views::services;
            case HOME -> queue::waiting;
            case TICKET -> handle -> views.ticket(handle, one(handle));
            case STORY -> handle -> views.intervals(handle, one(handle));
            case TIMED -> tickets::timed;
            case LEFT_BEFORE -> handle -> tickets.leftBefore(handle, 1);
        };
    }

    private TicketRow one(Handle handle) {
        long day = handle.select("SELECT max(ordinal) FROM business_day")
                .mapTo(Long.class)
                .one();
        return tickets.first(handle, day, 1).getFirst();
    }

    private static List<String> statements(Handle handle, Function<Handle, Object> reading) {
        StatementBuilder before = handle.getStatementBuilder();
        var noted = new Noted();
        handle.setStatementBuilder(noted);
        var _ = reading.apply(handle);
        handle.setStatementBuilder(before);
        return noted.statements;
    }

    /// Every statement that is prepared, with a query builder or without one.
    private static final class Noted extends DefaultStatementBuilder implements Preparing {
        private final List<String> statements = new ArrayList<>();

        @Override
        public PreparedStatement create(Connection connection, String sql, StatementContext context)
                throws SQLException {
            statements.add(sql);
            return super.create(connection, sql, context);
        }

        @Override
        public PreparedStatement take(Connection connection, String sql) throws SQLException {
            statements.add(sql);
            return connection.prepareStatement(sql);
        }

        @Override
        public void give(String sql, PreparedStatement statement) throws SQLException {
            statement.close();
        }
    }

    private static List<String> plan(Handle handle, String statement) {
        try (PreparedStatement explain = handle.getConnection().prepareStatement("EXPLAIN QUERY PLAN " + statement)) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setLong(i, 1);
            }
            List<String> plan = new ArrayList<>();
            try (ResultSet steps = explain.executeQuery()) {
                while (steps.next()) {
                    plan.add(steps.getString("detail"));
                }
            }
            return plan;
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }
}
