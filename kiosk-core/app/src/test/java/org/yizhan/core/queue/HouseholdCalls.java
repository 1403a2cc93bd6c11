package org.yizhan.core.queue;

import io.restassured.response.Response;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.TestCore;

/// What kiosks and desks ask about the matters of a visit, for tests.
final class HouseholdCalls {
    private HouseholdCalls() {}

    static Response add(Queue.Ticket ticket, String service, Errands.Relation relation, Errands.Mandate mandate) {
        return add(ticket, Ids.next(), service, relation, mandate);
    }

    static Response add(
            Queue.Ticket ticket, UUID id, String service, Errands.Relation relation, Errands.Mandate mandate) {
        return TestCore.kiosk()
                .body(new Errands.Wanted(id, service, relation, mandate))
                .post("/api/queue/tickets/{id}/errands", ticket.id());
    }

    static Response add(
            Queue.Ticket ticket,
            UUID id,
            String service,
            Errands.Relation relation,
            Errands.Mandate mandate,
            String item) {
        return TestCore.kiosk()
                .body(new Errands.Wanted(id, service, relation, mandate, item))
                .post("/api/queue/tickets/{id}/errands", ticket.id());
    }

    static Response cameFor(Queue.Ticket ticket, String item) {
        return TestCore.kiosk()
                .body(new Visits.CameFor(Ids.next(), item))
                .post("/api/queue/tickets/{id}/about", ticket.id());
    }

    static Response visit(Queue.Ticket ticket) {
        return TestCore.kiosk().get("/api/queue/tickets/{id}/visit", ticket.id());
    }

    static Response drop(Queue.Ticket ticket, UUID errand, Queue.DeskAction action) {
        return TestCore.kiosk().body(action).post("/api/queue/tickets/{id}/errands/{errand}/drop", ticket.id(), errand);
    }

    static Response desk(Queue.Ticket ticket, UUID errand, String what, Record body) {
        return TestCore.duty()
                .body(body)
                .post("/api/queue/tickets/{id}/errands/{errand}/{what}", ticket.id(), errand, what);
    }
}
