package org.yizhan.core.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.store.RequestKey;
import org.yizhan.core.store.Store;

/// What a number, or a matter beside, is for: an item, not its line alone.
@QuarkusTest
@WithTestResource(TestCore.class)
class MatterItemTest {
    @Inject
    Store store;

    @Inject
    RequestKey requestKey;

    @Inject
    TicketSlip slips;

    /// Twice: what is finished at a desk goes on to the next line of its route.
    @BeforeEach
    @AfterEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        QueueCalls.emptyTheHall();
    }

    @Test
    void a_matter_may_name_its_item_of_the_line_it_is_done_in() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID errand = Ids.next();
        HouseholdCalls.add(
                        ticket, errand, "civil", Errands.Relation.PARENT, Errands.Mandate.BROUGHT, "old-age-allowance")
                .then()
                .statusCode(200)
                .body("errands.about.itemId", contains("old-age-allowance"))
                .body("errands.about.itemName.'zh-CN'", contains("高龄津贴（80 岁以上）"));
        assertTrue(texts(ticket).contains("替父母 · 高龄津贴（80 岁以上）"), texts(ticket).toString());
        String told = store.read(
                handle -> handle.select("SELECT CAST(payload AS TEXT) FROM journal WHERE record_id = ?", errand)
                        .mapTo(String.class)
                        .one());
        assertTrue(told.contains("\"item\":\"old-age-allowance\""), told);
        HouseholdCalls.desk(ticket, errand, "done", new Errands.Done(Ids.next(), true))
                .then()
                .statusCode(200)
                .body("errands.about.itemId", contains("old-age-allowance"));
        for (String item : List.of("pension-claim", "fortune-telling")) {
            HouseholdCalls.add(ticket, Ids.next(), "civil", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED, item)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("itemId"));
        }
    }

    @Test
    void what_a_number_was_drawn_for_is_known_where_that_is_done_and_gone_with_the_visit() {
        UUID drawn = Ids.next();
        Queue.Ticket ticket = TestCore.kiosk()
                .body(new Queue.TicketRequest(drawn, "social", "zh-CN", null, List.of("medical"))
                        .about("pension-claim"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        String claim = QueueCalls.itemName("pension-claim");
        HouseholdCalls.visit(ticket)
                .then()
                .body("about.itemId", equalTo("pension-claim"))
                .body("about.itemName.'zh-CN'", equalTo(claim));
        assertTrue(texts(ticket).contains(claim), "the slip says so too");

        HouseholdCalls.cameFor(ticket, "pension-check")
                .then()
                .statusCode(200)
                .body("about.itemId", equalTo("pension-check"));
        HouseholdCalls.cameFor(ticket, "fortune-telling").then().statusCode(400);
        QueueCalls.nextAt(1);
        assertEquals(
                "pension-check",
                TestCore.duty().get("/api/queue/console?desk=1").path("visit.about.itemId"));
        HouseholdCalls.cameFor(ticket, "pension-claim").then().statusCode(409);
        QueueCalls.act(drawn, "finish").then().statusCode(200).body("serviceId", equalTo("medical"));
        HouseholdCalls.visit(ticket).then().body("about", nullValue());
    }

    @Test
    void what_an_edition_no_longer_names_keeps_nobody_from_a_number() {
        Queue.Ticket ticket = TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN").about("fortune-telling"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        HouseholdCalls.visit(ticket).then().statusCode(200).body("about", nullValue());
    }

    @Test
    void what_is_done_in_none_of_its_lines_no_visit_is_for() {
        Queue.Ticket ticket = TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN", null, List.of("civil")))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        HouseholdCalls.cameFor(ticket, "land-lease")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("itemId"));
        HouseholdCalls.cameFor(ticket, "old-age-allowance").then().statusCode(200);
    }

    @Test
    void requests_of_a_kiosk_that_knew_no_items_are_still_known_when_they_come_again() {
        UUID drawn = Ids.next();
        String ticket = """
                {"id":"%s","serviceId":"social","language":"zh-CN","priority":null,"route":[],"phone":null,\
                "lacking":null}""".formatted(drawn);
        TestCore.kiosk().body(ticket).post("/api/queue/tickets").then().statusCode(201);
        assertArrayEquals(hash("POST /api/queue/tickets", ticket), kept(drawn));

        UUID errand = Ids.next();
        String wanted = """
                {"id":"%s","serviceId":"civil","relation":"SELF","mandate":"NOT_NEEDED"}""".formatted(errand);
        String path = "/api/queue/tickets/" + drawn + "/errands";
        TestCore.kiosk().body(wanted).post(path).then().statusCode(200);
        assertArrayEquals(hash("POST " + path, wanted), kept(errand));
    }

    private byte[] hash(String operation, String request) {
        return requestKey.hash((operation + "\0" + request).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] kept(UUID key) {
        return store.read(handle -> handle.select("SELECT request_hash FROM idempotency WHERE key = ?", key.toString())
                .mapTo(byte[].class)
                .one());
    }

    private List<String> texts(Queue.Ticket ticket) {
        return store.read(handle -> slips.compose(handle, ticket.id(), "zh-CN")).orElseThrow().lines().stream()
                .map(PrintDocument.Line::text)
                .toList();
    }
}
