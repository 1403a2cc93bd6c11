package org.yizhan.core.cases;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.store.Store;

/// One number from the queue to the result.
@QuarkusTest
@WithTestResource(TestCore.class)
class CaseOfTicketTest {
    @Inject
    Store store;

    @Inject
    Receipts receipts;

    @Test
    void a_draft_that_a_desk_files_is_followed_with_the_slip_of_its_number() {
        Drafts.HandedOver slip = handedOver();
        slip(String.valueOf(slip.ticketId())).statusCode(404);
        Cases.Receipt receipt = TestCore.duty()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(Applications.valid().id(slip.id()).form())
                .post("/api/cases/drafts/" + slip.id() + "/file")
                .then()
                .statusCode(201)
                .extract()
                .as(Cases.Receipt.class);
        assertEquals(slip.number(), receipt.queueNumber());
        slip(String.valueOf(slip.ticketId()))
                .statusCode(200)
                .body("number", equalTo(receipt.number()))
                .body("queueNumber", equalTo(slip.number()));
        PrintDocument paper = store.read(handle -> receipts.compose(handle, receipt.id(), "zh-CN"))
                .orElseThrow();
        assertTrue(
                paper.lines().stream().anyMatch(line -> line.text().equals(slip.number())),
                paper.lines().toString());
        given().get("/t/" + slip.ticketId()).then().statusCode(200).body(containsString(receipt.number()));
    }

    @Test
    void what_a_desk_files_while_it_has_somebody_before_it_is_theirs() {
        Queue.Ticket ticket = callOne();
        Cases.Receipt receipt = TestCore.duty()
                .body(Applications.valid().form())
                .post("/api/cases")
                .then()
                .statusCode(201)
                .extract()
                .as(Cases.Receipt.class);
        assertEquals(ticket.number(), receipt.queueNumber());
        slip(ticket.id().toString()).statusCode(200).body("number", equalTo(receipt.number()));
    }

    @Test
    void what_a_kiosk_files_without_a_number_has_none_and_no_slip_leads_to_it() {
        callOne();
        Cases.Receipt receipt = Applications.valid().filed();
        assertEquals(null, receipt.queueNumber());
        TestCore.kiosk()
                .queryParam("code", receipt.qrText())
                .get("/api/cases/progress")
                .then()
                .body("queueNumber", nullValue());
        slip(Ids.next().toString()).statusCode(404);
        TestCore.kiosk()
                .queryParam("code", "YZT:nonsense")
                .get("/api/cases/progress")
                .then()
                .statusCode(400);
    }

    private static Queue.Ticket callOne() {
        var request = new Queue.TicketRequest(Ids.next(), "social", "zh-CN");
        TestCore.kiosk().body(request).post("/api/queue/tickets").then().statusCode(201);
        return TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/desks/1/next")
                .then()
                .statusCode(200)
                .extract()
                .as(Queue.Ticket.class);
    }

    private static ValidatableResponse slip(String ticket) {
        return TestCore.kiosk()
                .queryParam("code", "YZT:" + ticket)
                .get("/api/cases/progress")
                .then();
    }

    private static Drafts.HandedOver handedOver() {
        var form = new Drafts.Form("李建国", "1390", "", Map.of("age", "80s"), List.of());
        return TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Drafts.HandOver(Ids.next(), "old-age-allowance", form, "zh-CN", null))
                .post("/api/cases/drafts")
                .then()
                .statusCode(201)
                .extract()
                .as(Drafts.HandedOver.class);
    }
}
