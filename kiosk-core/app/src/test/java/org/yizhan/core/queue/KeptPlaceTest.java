package org.yizhan.core.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// Somebody lacks papers and says so before they wait; somebody says at a kiosk of which class they are.
@QuarkusTest
@WithTestResource(TestCore.class)
class KeptPlaceTest {
    private static final Visits.Lacking LACKING = new Visits.Lacking("pension-claim", List.of("bank-card"));

    @Inject
    Store store;

    @Inject
    TicketSlip slips;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void a_number_without_papers_is_issued_with_its_place_kept() {
        Queue.Ticket kept = takeLacking();
        Queue.Ticket later = QueueCalls.take("social");

        assertEquals(Queue.State.WAITING_FOR_PAPERS, kept.state());
        Instant until = kept.until();
        assertTrue(until != null && Duration.between(Instant.now(), until).toHours() >= 71, "three days: " + until);
        assertEquals(later.id(), QueueCalls.nextAt(1).id(), "nobody without papers is called");
        TestCore.duty()
                .get("/api/queue/tickets/{id}/intervals", kept.id())
                .then()
                .body("state", contains("WAITING_FOR_PAPERS"))
                .body("event", contains("issued"));
        assertEquals(List.of("issued WAITING_FOR_PAPERS"), journal(kept.id()));
    }

    @Test
    void who_comes_back_with_them_is_before_all_who_came_later() {
        Queue.Ticket kept = takeLacking();
        Queue.Ticket later = QueueCalls.take("social");
        TestCore.kiosk()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/return", kept.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("ahead", equalTo(0));
        assertEquals(kept.id(), QueueCalls.nextAt(1).id());
        TestCore.duty()
                .get("/api/queue/console?desk=1")
                .then()
                .body("visit.missing.itemId", equalTo("pension-claim"))
                .body("visit.missing.materials.id", contains("bank-card"));
        assertEquals(later.id(), QueueCalls.nextAt(1).id());
        TestCore.duty().get("/api/queue/console?desk=1").then().body("visit.missing", nullValue());
    }

    @Test
    void the_slip_says_what_to_bring_until_when_and_how_to_come_back() {
        Queue.Ticket kept = takeLacking();
        PrintDocument slip = slip(kept);
        assertEquals(kept.number(), slip.big());
        assertEquals("YZT:" + kept.id(), slip.qr());
        List<String> texts = slip.lines().stream().map(PrintDocument.Line::text).toList();
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("□ ")), texts.toString());
        Instant until = kept.until();
        String day = until == null ? "" : until.atZone(CoreClock.ZONE).getDayOfMonth() + "日";
        assertTrue(texts.getLast().endsWith(day), texts.toString());
        assertTrue(slip.next().contains("扫"), slip.next());
        QueueCalls.act(kept.id(), "return").then().statusCode(200);
        assertEquals("排队号", slip(kept).title());
    }

    @Test
    void a_number_in_line_says_at_the_kiosk_what_it_lacks_and_what_it_lacked_goes_with_the_day() {
        Queue.Ticket ticket = QueueCalls.take("social");
        TestCore.kiosk()
                .body(new Visits.AskPapers(Ids.next(), ticket.version(), null, LACKING))
                .post("/api/queue/tickets/{id}/papers", ticket.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING_FOR_PAPERS"));
        visit(ticket.id()).then().statusCode(200).body("missing.materials.id", hasItem("bank-card"));
        assertFalse(
                store.read(handle -> handle.select("SELECT payload FROM journal WHERE record_id = ?", ticket.id())
                                .mapTo(String.class)
                                .list())
                        .toString()
                        .contains("bank-card"),
                "what somebody lacks is in no journal");
        QueueCalls.act(ticket.id(), "cancel").then().statusCode(200);
        night();
        QueueCalls.take("land");
        visit(ticket.id()).then().statusCode(200).body("missing", nullValue());
    }

    @Test
    void what_the_catalogue_does_not_know_is_no_reason_to_keep_a_place() {
        lacking(new Visits.Lacking("fortune-telling", List.of("bank-card")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("lacking.itemId"));
        lacking(new Visits.Lacking("pension-claim", List.of("crystal-ball")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("lacking.materials"));
        lacking(new Visits.Lacking("pension-claim", List.of())).then().statusCode(400);
        visit(Ids.next()).then().statusCode(404);
    }

    @Test
    void the_items_of_a_line_are_asked_for_by_the_line() {
        TestCore.kiosk()
                .get("/api/catalogue/services/social/items")
                .then()
                .statusCode(200)
                .body("id", hasItem("pension-claim"));
        TestCore.kiosk()
                .get("/api/catalogue/services/none/items")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @Test
    void a_class_that_somebody_declares_at_a_kiosk_counts_at_once_and_is_confirmed_at_the_desk() {
        Queue.Ticket ordinary = QueueCalls.take("social");
        Queue.Ticket elderly = QueueCalls.take("social");
        declare(elderly.id(), Queue.Priority.ELDERLY)
                .then()
                .statusCode(200)
                .body("priority", equalTo("ELDERLY"))
                .body("ahead", equalTo(0));
        visit(elderly.id()).then().body("selfDeclared", equalTo(true));
        assertEquals(elderly.id(), QueueCalls.nextAt(1).id());
        TestCore.duty().get("/api/queue/console?desk=1").then().body("visit.selfDeclared", equalTo(true));
        declare(elderly.id(), Queue.Priority.DISABLED)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-possible"));
        QueueCalls.act(elderly.id(), "put-back").then().statusCode(200);
        TestCore.duty()
                .body(new DeskWork.Classify(Ids.next(), null, Queue.Priority.ELDERLY, DeskWork.Cause.PAPER_SHOWN))
                .post("/api/queue/tickets/{id}/priority", elderly.id())
                .then()
                .statusCode(200);
        visit(elderly.id()).then().body("selfDeclared", equalTo(false));
        declare(ordinary.id(), Queue.Priority.APPOINTMENT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-possible"));
    }

    @Test
    void a_desk_that_has_looked_says_so_on_record_and_once() {
        Queue.Ticket ticket = QueueCalls.take("social");
        declare(ticket.id(), Queue.Priority.PREGNANT).then().statusCode(200);
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "class-seen").then().statusCode(200).body("selfDeclared", equalTo(false));
        int looked = store.read(handle -> handle.select(
                        "SELECT count(*) FROM audit WHERE what = 'ticket.class-seen' AND subject = ?", ticket.id())
                .mapTo(Integer.class)
                .one());
        assertEquals(1, looked);
        TestCore.kiosk()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/class-seen", ticket.id())
                .then()
                .statusCode(403);
    }

    @Test
    void who_chose_a_class_by_mistake_takes_it_back() {
        Queue.Ticket ticket = QueueCalls.take("social");
        declare(ticket.id(), Queue.Priority.VETERAN).then().statusCode(200);
        declare(ticket.id(), Queue.Priority.ORDINARY).then().statusCode(200).body("priority", equalTo("ORDINARY"));
        visit(ticket.id()).then().body("selfDeclared", equalTo(false));
    }

    private static Queue.Ticket takeLacking() {
        return lacking(LACKING).then().statusCode(201).extract().as(Queue.Ticket.class);
    }

    private static Response lacking(Visits.Lacking lacking) {
        return TestCore.kiosk()
                .body(Queue.TicketRequest.lacking(Ids.next(), "social", "zh-CN", lacking))
                .post("/api/queue/tickets");
    }

    private static Response declare(UUID ticket, Queue.Priority priority) {
        return TestCore.kiosk()
                .body(new DeskWork.Classify(Ids.next(), null, priority, DeskWork.Cause.ASKED_FOR_IT))
                .post("/api/queue/tickets/{id}/priority", ticket);
    }

    private static Response visit(UUID ticket) {
        return TestCore.kiosk().get("/api/queue/tickets/{id}/visit", ticket);
    }

    private PrintDocument slip(Queue.Ticket ticket) {
        return store.read(handle -> slips.compose(handle, ticket.id(), "zh-CN")).orElseThrow();
    }

    private void night() {
        TestCore.behind(
                store,
                tx -> tx.handle()
                        .execute(
                                "UPDATE business_day SET date = ? WHERE closed_at IS NULL",
                                tx.now().atZone(CoreClock.ZONE).toLocalDate().minusDays(1)));
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select(
                        "SELECT op || ' ' || json_extract(payload, '$.state') FROM journal WHERE record_id = ?", id)
                .mapTo(String.class)
                .list());
    }
}
