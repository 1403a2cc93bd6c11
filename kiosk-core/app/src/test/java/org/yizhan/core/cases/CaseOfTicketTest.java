package org.yizhan.core.cases;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.store.RequestKey;
import org.yizhan.core.store.Store;

/// One number from the queue to the result.
@QuarkusTest
@WithTestResource(TestCore.class)
class CaseOfTicketTest {
    @Inject
    Store store;

    @Inject
    Receipts receipts;

    @Inject
    RequestKey requestKey;

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
    void what_a_desk_files_on_a_called_number_is_followed_with_its_slip() {
        Queue.Ticket ticket = callOne();
        Applications form = Applications.valid().ticket(ticket.id());
        Cases.Receipt receipt = atDesk(form);
        assertEquals(ticket.number(), receipt.queueNumber());
        assertEquals(receipt, atDesk(form), "sent twice it is one case");
        slip(ticket.id().toString())
                .statusCode(200)
                .body("number", equalTo(receipt.number()))
                .body("queueNumber", equalTo(ticket.number()));
        TestCore.duty().get("/api/cases/" + receipt.id()).then().body("queueNumber", equalTo(ticket.number()));
        given().get("/t/" + ticket.id()).then().statusCode(200).body(containsString(receipt.number()));
    }

    @Test
    void a_slip_shows_the_latest_case_of_its_number_and_names_the_others_and_a_receipt_its_own_alone() {
        Queue.Ticket ticket = callOne();
        Cases.Receipt first = atDesk(Applications.valid().ticket(ticket.id()));
        Cases.Receipt second = atDesk(Applications.valid()
                .item("land-lease")
                .noAnswers()
                .idNumber(null)
                .answer("mu", "3")
                .answer("to-whom", "cooperative")
                .answer("years", "5")
                .ticket(ticket.id()));
        slip(ticket.id().toString())
                .statusCode(200)
                .body("number", equalTo(second.number()))
                .body("others.number", contains(first.number()))
                .body("others[0].stage", equalTo("FILED"))
                .body("others[0].itemName.zh-CN", equalTo(first.itemName().chinese()));
        TestCore.kiosk()
                .queryParam("code", first.qrText())
                .get("/api/cases/progress")
                .then()
                .body("number", equalTo(first.number()))
                .body("others", empty());
        given().get("/t/" + ticket.id())
                .then()
                .statusCode(200)
                .body(containsString(first.number()))
                .body(containsString(second.number()));
    }

    @Test
    void a_visit_that_is_over_and_one_without_a_number_of_the_line_become_cases_as_well() {
        Queue.Ticket over = callOne();
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/finish", over.id())
                .then()
                .statusCode(200);
        assertEquals(
                over.number(), atDesk(Applications.valid().ticket(over.id())).queueNumber());
        Queue.Ticket visit = TestCore.duty()
                .body(new DeskWork.Visit(Ids.next(), "civil", true))
                .post("/api/queue/desks/1/visits")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        assertEquals(
                visit.number(), atDesk(Applications.valid().ticket(visit.id())).queueNumber());
    }

    @Test
    void what_a_desk_files_on_no_number_is_nobodys_of_those_before_it() {
        callOne();
        assertNull(atDesk(Applications.valid()).queueNumber());
    }

    @Test
    void a_number_that_no_desk_has_had_is_no_ones_to_file_on() {
        var request = new Queue.TicketRequest(Ids.next(), "social", "zh-CN");
        TestCore.kiosk().body(request).post("/api/queue/tickets").then().statusCode(201);
        for (UUID number : List.of(request.id(), Ids.next())) {
            Applications.valid()
                    .ticket(number)
                    .send(TestCore.duty())
                    .statusCode(409)
                    .body("type", equalTo("urn:yizhan:cases:not-served"));
        }
    }

    @Test
    void a_kiosk_names_no_number() {
        Applications.valid()
                .ticket(callOne().id())
                .send()
                .statusCode(400)
                .body("violations.field", contains("ticketId"));
    }

    @Test
    void what_a_kiosk_files_without_a_number_has_none_and_no_slip_leads_to_it() {
        callOne();
        Cases.Receipt receipt = Applications.valid().filed();
        assertNull(receipt.queueNumber());
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

    @Test
    void a_request_of_a_core_that_knew_no_numbers_is_still_known_when_it_comes_again() {
        UUID id = Ids.next();
        String before = """
                {"id":"%s","itemId":"old-age-allowance",\
                "applicant":{"name":"李建国","phone":"13900000000","idNumber":"11010519491231002X"},\
                "answers":{"age":"80s","before":"no","pay-to":"social"},\
                "consent":true,"language":"zh-CN","notes":[],"paper":null}""".formatted(id);
        TestCore.kiosk().body(before).post("/api/cases").then().statusCode(201);
        byte[] kept =
                store.read(handle -> handle.select("SELECT request_hash FROM idempotency WHERE key = ?", id.toString())
                        .mapTo(byte[].class)
                        .one());
        byte[] then = requestKey.hash(("POST /api/cases\0" + before).getBytes(StandardCharsets.UTF_8));
        assertArrayEquals(then, kept);
    }

    private static Cases.Receipt atDesk(Applications form) {
        return form.send(TestCore.duty()).statusCode(201).extract().as(Cases.Receipt.class);
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
