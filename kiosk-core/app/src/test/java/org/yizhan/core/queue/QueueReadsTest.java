package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.Statements;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class QueueReadsTest {
    private static final String CLERK = "staff:wangxm";

    enum View {
        CONSOLE,
        NEXT,
        BOARD,
        SERVICES,
        HOME,
        TICKET,
        STORY,
        LINE,
        ASIDE,
        NUMBERED,
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
    HallPages pages;

    @Inject
    DeskCalls calls;

    @Inject
    TicketQueue queue;

    @Inject
    Tickets tickets;

    @Inject
    Absences absences;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        QueueCalls.take("social");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void no_view_walks_through_the_tickets_of_the_years(View view) {
        store.read(handle -> {
            List<String> statements = Statements.heard(handle, read(view));
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
        List<String> few = store.read(handle -> Statements.heard(handle, read(View.CONSOLE)));
        for (int i = 0; i < 20; i++) {
            QueueCalls.take("medical");
        }
        List<String> many = store.read(handle -> Statements.heard(handle, read(View.CONSOLE)));
        assertEquals(few.size(), many.size());
    }

    @Test
    void the_console_asks_no_more_often_however_many_notes_there_are() {
        // Signed on before: who sits at a desk is read as well.
        RequestSpecification organiser = TestCore.organiser();
        RequestSpecification admin = TestCore.admin();
        note(TestCore.duty());
        List<String> few = store.read(handle -> Statements.heard(handle, read(View.CONSOLE)));
        note(TestCore.duty());
        note(organiser);
        note(admin);
        List<String> many = store.read(handle -> Statements.heard(handle, read(View.CONSOLE)));
        assertEquals(few.size(), many.size());
        assertEquals(
                List.of("王晓梅", "王晓梅", "李建军", "赵玉明"),
                QueueCalls.console(1).notes().stream().map(Visits.Note::by).toList());
    }

    @Test
    void the_console_asks_no_more_often_however_many_left_a_telephone_number() {
        leavesNumber("13900000001");
        List<String> few = store.read(handle -> Statements.heard(handle, read(View.CONSOLE)));
        leavesNumber("13900000002");
        leavesNumber("13900000003");
        List<String> many = store.read(handle -> Statements.heard(handle, read(View.CONSOLE)));
        assertEquals(few.size(), many.size());
        assertEquals(
                List.of("139****0001", "139****0002", "139****0003"),
                QueueCalls.console(1).absent().stream()
                        .map(Queue.Absent::maskedPhone)
                        .toList());
    }

    private void leavesNumber(String phone) {
        UUID ticket = QueueCalls.take("social").id();
        store.write(tx -> {
            absences.mark(tx, tickets.find(tx.handle(), ticket).orElseThrow(), tx.now(), phone);
            return ticket;
        });
    }

    private static void note(RequestSpecification author) {
        author.body(new DeskWork.NoteText(Ids.next(), "材料已看过"))
                .post("/api/queue/tickets/{id}/notes", QueueCalls.take("social").id())
                .then()
                .statusCode(200);
    }

    private Consumer<Handle> read(View view) {
        return switch (view) {
            case CONSOLE -> handle -> console.read(handle, 1, CLERK);
            case NEXT -> handle -> calls.preview(handle, 1, CLERK);
            case BOARD -> views::board;
            case SERVICES -> views::services;
            case HOME -> queue::waiting;
            case TICKET -> handle -> views.ticket(handle, one(handle), CLERK);
            case STORY -> handle -> views.intervals(handle, one(handle));
            case LINE -> handle -> pages.line(handle, new HallPages.Cursor(0, 0), CLERK);
            case ASIDE -> handle -> pages.aside(handle, new HallPages.Cursor(0, Long.MAX_VALUE), CLERK);
            case NUMBERED -> handle -> pages.numbered(handle, "A001", CLERK);
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
