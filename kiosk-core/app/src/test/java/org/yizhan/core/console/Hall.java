package org.yizhan.core.console;

import java.util.Map;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// The people in the hall, for tests.
final class Hall {
    private Hall() {}

    static Queue.Ticket takes(String service) {
        return TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), service, "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
    }

    static Queue.State stateOf(Queue.Ticket ticket) {
        return TestCore.kiosk()
                .get("/api/queue/tickets/{id}", ticket.id())
                .as(Queue.Ticket.class)
                .state();
    }

    static int callsOf(Queue.Ticket ticket) {
        return TestCore.kiosk()
                .get("/api/queue/tickets/{id}", ticket.id())
                .as(Queue.Ticket.class)
                .calls();
    }

    /// Everybody goes home, so that a test begins with an empty hall.
    static void empties() {
        while (post("/api/queue/desks/1/next") == 200) {
            continue;
        }
        for (Queue.Desk desk : TestCore.duty()
                .get("/api/queue/console?desk=1")
                .as(Queue.Console.class)
                .desks()) {
            Queue.Ticket there = desk.ticket();
            if (there != null) {
                post("/api/queue/tickets/" + there.id() + "/finish");
            }
        }
    }

    private static int post(String path) {
        return TestCore.duty().body(Map.of("id", Ids.next())).post(path).statusCode();
    }
}
