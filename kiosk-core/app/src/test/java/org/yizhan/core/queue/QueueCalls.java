package org.yizhan.core.queue;

import io.restassured.response.Response;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// What kiosks and desks ask of the queue, for tests.
final class QueueCalls {
    private QueueCalls() {}

    static Queue.Ticket take(String service) {
        return take(Ids.next(), service).then().statusCode(201).extract().as(Queue.Ticket.class);
    }

    static Response take(UUID id, String service) {
        return TestCore.kiosk()
                .body(new Queue.TicketRequest(id, service, "zh-CN"))
                .post("/api/queue/tickets");
    }

    static Response next(int desk) {
        return TestCore.duty().body(new Queue.DeskAction(Ids.next())).post("/api/queue/desks/{desk}/next", desk);
    }

    static Queue.Ticket nextAt(int desk) {
        return next(desk).then().statusCode(200).extract().as(Queue.Ticket.class);
    }

    static Response act(UUID ticket, String action) {
        return TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/{action}", ticket, action);
    }

    static Queue.Ticket read(UUID ticket) {
        return TestCore.kiosk().get("/api/queue/tickets/{id}", ticket).as(Queue.Ticket.class);
    }

    static String itemName(String item) {
        return TestCore.kiosk().get("/api/catalogue/items/{item}", item).path("name.'zh-CN'");
    }

    static Queue.Console console(int desk) {
        return TestCore.duty().get("/api/queue/console?desk={desk}", desk).as(Queue.Console.class);
    }

    static Queue.Board board() {
        return TestCore.board().get("/api/queue/board").as(Queue.Board.class);
    }

    /// Calls and finishes whoever waits or sits at a desk, so that a test begins with an empty hall.
    static void emptyTheHall() {
        while (next(1).statusCode() == 200) {
            continue;
        }
        for (Queue.Desk desk : console(1).desks()) {
            Queue.Ticket there = desk.ticket();
            if (there != null) {
                TestCore.admin()
                        .body(new Queue.DeskAction(Ids.next()))
                        .post("/api/queue/tickets/{id}/finish", there.id())
                        .then()
                        .statusCode(200);
            }
        }
    }

    /// Whoever is signed on there from another test sits at no desk from now on.
    static void nobodySitsAt(Store store, int desk) {
        store.write(tx -> tx.handle().execute("UPDATE staff_session SET desk = NULL WHERE desk = ?", desk));
    }
}
