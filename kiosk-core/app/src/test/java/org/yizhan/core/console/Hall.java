package org.yizhan.core.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// The people in the hall, for tests.
final class Hall {
    private static final int TRIES = 800;
    private static final long PAUSE_NANOS = 50_000_000;

    private Hall() {}

    static Queue.Ticket takes(String service) {
        return takes(service, null);
    }

    static Queue.Ticket takes(String service, Queue.@Nullable Priority priority) {
        return TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), service, "zh-CN", priority, List.of()))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
    }

    static Queue.Ticket reads(Queue.Ticket ticket) {
        return TestCore.kiosk().get("/api/queue/tickets/{id}", ticket.id()).as(Queue.Ticket.class);
    }

    static Queue.State stateOf(Queue.Ticket ticket) {
        return reads(ticket).state();
    }

    static int callsOf(Queue.Ticket ticket) {
        return reads(ticket).calls();
    }

    /// A press on a page takes its time to reach the core.
    static void until(Queue.Ticket ticket, Queue.State state) {
        Queue.State now = stateOf(ticket);
        for (int tries = 0; tries < TRIES && now != state; tries++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            now = stateOf(ticket);
        }
        assertEquals(state, now, ticket.number());
    }

    /// Everybody goes home, so that a test begins with an empty hall.
    static void empties() {
        while (post("/api/queue/desks/1/next") == 200) {
            continue;
        }
        Queue.Console console = TestCore.duty().get("/api/queue/console?desk=1").as(Queue.Console.class);
        for (Queue.Desk desk : console.desks()) {
            Queue.Ticket there = desk.ticket();
            if (there != null) {
                TestCore.admin().body(Map.of("id", Ids.next())).post("/api/queue/tickets/" + there.id() + "/finish");
            }
        }
        Stream.concat(console.waiting().stream(), console.aside().stream())
                .forEach(ticket -> post("/api/queue/tickets/" + ticket.id() + "/cancel"));
    }

    private static int post(String path) {
        return TestCore.duty().body(Map.of("id", Ids.next())).post(path).statusCode();
    }
}
