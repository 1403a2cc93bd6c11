package org.yizhan.core.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.journal.Journal;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;

/// A draft waits at the desk under a number, and the desk alone reads it.
@QuarkusTest
@WithTestResource(TestCore.class)
class DraftTest extends WithDrafts {
    @Inject
    DraftSlip slips;

    @Test
    void a_draft_waits_in_the_line_of_its_item_with_a_ticket_of_its_own() {
        Drafts.HandedOver slip = handedOver(Ids.next(), HALF);
        Queue.Ticket ticket =
                TestCore.kiosk().get("/api/queue/tickets/" + slip.ticketId()).as(Queue.Ticket.class);
        assertEquals(slip.number(), ticket.number());
        assertEquals("civil", ticket.serviceId());
        assertEquals(slip.ahead(), ticket.ahead());
    }

    @Test
    void an_item_whose_line_is_closed_gets_four_digits_and_a_slip_that_names_nobody() {
        lineOpen(false);
        try {
            Drafts.HandedOver slip = handedOver(Ids.next(), HALF);
            assertTrue(slip.number().matches("\\d{4}"), slip.number());
            assertEquals(null, slip.ticketId());
            var paper = store.read(handle -> slips.compose(handle, slip.id(), "zh-CN"))
                    .orElseThrow();
            assertEquals(slip.number(), paper.big());
            assertFalse(paper.toString().contains("李"), "no name");
        } finally {
            lineOpen(true);
        }
    }

    @Test
    void the_desk_lists_it_under_a_masked_name_and_reads_the_rest_on_record() {
        Drafts.HandedOver slip = handedOver(Ids.next(), HALF);
        TestCore.duty()
                .get("/api/cases/drafts")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + slip.id() + "' }.applicant", equalTo("李＊国"))
                .body("find { it.id == '" + slip.id() + "' }.number", equalTo(slip.number()))
                .body("find { it.id == '" + slip.id() + "' }.ticketId", equalTo(String.valueOf(slip.ticketId())))
                .body("find { it.id == '" + slip.id() + "' }.kiosk", equalTo("kiosk-1"));
        TestCore.duty()
                .get("/api/cases/drafts/" + slip.id())
                .then()
                .statusCode(200)
                .body("form.name", equalTo("李建国"))
                .body("form.phone", equalTo("1390"))
                .body("form.answers.age", equalTo("80s"));
        TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .body(
                        "findAll { it.what == 'draft.read' && it.subject == '" + slip.id() + "' }.who",
                        contains("staff:wangxm"));
    }

    @Test
    void a_draft_without_a_name_is_nobodys() {
        Drafts.HandedOver slip = handedOver(Ids.next(), new Drafts.Form("", "", "", Map.of(), List.of()));
        TestCore.duty()
                .get("/api/cases/drafts")
                .then()
                .body("find { it.id == '" + slip.id() + "' }.applicant", nullValue());
    }

    @Test
    void only_kiosks_hand_over_and_only_the_desk_reads() {
        handOver(TestCore.duty(), Ids.next(), HALF).statusCode(403);
        TestCore.kiosk().get("/api/cases/drafts").then().statusCode(403);
        TestCore.board().get("/api/cases/drafts").then().statusCode(403);
        UUID id = handedOver(Ids.next(), HALF).id();
        TestCore.kiosk().get("/api/cases/drafts/" + id).then().statusCode(403);
        TestCore.kiosk().post("/api/cases/drafts/" + id + "/discard").then().statusCode(403);
    }

    @Test
    void handing_over_once_more_replaces_what_was_written_and_keeps_the_number() {
        Drafts.HandedOver first = handedOver(Ids.next(), HALF);
        Drafts.HandedOver second =
                handedOver(first.id(), new Drafts.Form("李建国", "13900000000", "", Map.of("age", "90s"), List.of()));
        assertEquals(first.number(), second.number());
        assertEquals(first.ticketId(), second.ticketId());
        TestCore.duty()
                .get("/api/cases/drafts/" + first.id())
                .then()
                .body("form.phone", equalTo("13900000000"))
                .body("form.answers.age", equalTo("90s"));
        handOver(TestCore.secondKiosk(), first.id(), HALF).statusCode(409);
    }

    @Test
    void the_same_request_again_is_the_same_ticket() {
        UUID key = Ids.next();
        var given = new Drafts.HandOver(Ids.next(), "old-age-allowance", HALF, "zh-CN", null);
        Drafts.HandedOver first = send(TestCore.kiosk(), given, key).extract().as(Drafts.HandedOver.class);
        assertEquals(first, send(TestCore.kiosk(), given, key).extract().as(Drafts.HandedOver.class));
        assertNotEquals(first.number(), handedOver(Ids.next(), HALF).number());
    }

    @Test
    void an_id_number_the_item_does_not_ask_for_is_not_kept() {
        UUID id = Ids.next();
        send(
                        TestCore.kiosk(),
                        new Drafts.HandOver(
                                id,
                                "medical-refund",
                                new Drafts.Form("", "", "110105", Map.of(), List.of()),
                                "zh-CN",
                                null),
                        Ids.next())
                .statusCode(201);
        TestCore.duty().get("/api/cases/drafts/" + id).then().body("form.idNumber", equalTo(""));
    }

    @Test
    void what_cannot_be_an_answer_is_refused_by_its_field() {
        refused(new Drafts.Form("李\u0000国", "", "", Map.of(), List.of()), "form.name");
        refused(new Drafts.Form("李".repeat(41), "", "", Map.of(), List.of()), "form.name");
        refused(new Drafts.Form("", "12a", "", Map.of(), List.of()), "form.phone");
        refused(new Drafts.Form("", "", "", Map.of("colour", "red"), List.of()), "form.answers.colour");
    }

    @Test
    void neither_the_file_nor_the_county_reads_what_a_draft_says() throws IOException {
        UUID id = handedOver(Ids.next(), new Drafts.Form("诸葛孔明", "13977654321", "", Map.of(), List.of()))
                .id();
        for (Journal.Row row : TestCounty.rowsAbout(id)) {
            assertFalse(TestCounty.payload(row).contains("诸葛"), "the journal shows a name");
        }
        try (Stream<Path> files = Files.list(TestCore.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("13977654321"), file + " shows a telephone number");
            }
        }
    }

    private static void refused(Drafts.Form form, String field) {
        handOver(TestCore.kiosk(), Ids.next(), form).statusCode(400).body("violations.field", hasItem(field));
    }

    private static void lineOpen(boolean open) {
        TestCore.duty()
                .body(
                        open
                                ? new Queue.DeskAction(Ids.next())
                                : new DeskWork.CloseLine(Ids.next(), LocalizedText.of("系统出故障")))
                .post("/api/queue/services/civil/{step}", open ? "reopen" : "close")
                .then()
                .statusCode(200);
    }
}
