package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.store.Work;

/// What SQLite does for one step of a ticket, counted in instructions of its virtual machine: no clock, no luck.
@QuarkusTest
@WithTestResource(TestCore.class)
class QueueWorkTest {
    private static final String STAFF = "staff:wangxm";
    private static final int DESK = 1;
    private static final int MANY = 1_000;
    private static final int KNOWN = 30;

    /// An index that is a little fuller makes a step a few instructions longer; a table that is read through makes it
    /// thousands.
    private static final double NO_MORE = 1.1;

    @Inject
    Store store;

    @Inject
    TicketIssue issue;

    @Inject
    DeskCalls calls;

    @Inject
    WaitForecast forecast;

    @Inject
    LatestTimes times;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        store.write(tx -> {
            for (int i = 0; i < KNOWN; i++) {
                take(tx);
                next(tx);
            }
            return KNOWN;
        });
    }

    @Test
    void a_ticket_costs_the_same_however_many_there_were_before() {
        take(5);
        long before = aTicketAndACall();

        store.write(tx -> {
            for (int i = 0; i < MANY; i++) {
                take(tx);
                next(tx);
            }
            return MANY;
        });

        assertSameAs(before, aTicketAndACall());
    }

    @Test
    void a_ticket_costs_the_same_however_many_wait() {
        take(5);
        long before = aTicketAndACall();

        take(MANY);

        assertSameAs(before, aTicketAndACall());
    }

    private static void assertSameAs(long before, long after) {
        assertTrue(after < NO_MORE * before, "from " + before + " to " + after);
    }

    /// The second one counts: the first may begin a day.
    private long aTicketAndACall() {
        store.write(this::takeAndCall);
        foretell();
        int told = told();
        long instructions = store.write(counted(this::takeAndCall));
        assertEquals(told + 1, told(), "what was told is kept with the number");
        return instructions;
    }

    /// Who draws a number is told how long it takes: enough visits are known.
    private void foretell() {
        store.read(times::read);
        assertTrue(forecast.refresh().arrival("social", Queue.Priority.ORDINARY).isPresent());
    }

    private int told() {
        return store.read(handle -> handle.select("SELECT count(*) FROM wait_forecast")
                .mapTo(Integer.class)
                .one());
    }

    private Queue.Ticket takeAndCall(Tx tx) {
        take(tx);
        return next(tx);
    }

    private void take(int times) {
        store.write(tx -> {
            for (int i = 0; i < times; i++) {
                take(tx);
            }
            return times;
        });
    }

    private void take(Tx tx) {
        issue.take(tx, new Queue.TicketRequest(Ids.next(), "social", "zh-CN"), "kiosk");
    }

    private Queue.Ticket next(Tx tx) {
        return calls.next(tx, DESK, new Queue.DeskAction(Ids.next()), new Actor(STAFF, null));
    }

    private static Work<Long> counted(Work<?> work) {
        return tx -> {
            var instructions = new AtomicLong();
            try {
                Connection connection = tx.handle().getConnection().unwrap(SQLiteConnection.class);
                ProgressHandler.setHandler(connection, 1, new ProgressHandler() {
                    @Override
                    protected int progress() {
                        instructions.incrementAndGet();
                        return 0;
                    }
                });
                work.in(tx);
                ProgressHandler.clearHandler(connection);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return instructions.get();
        };
    }
}
