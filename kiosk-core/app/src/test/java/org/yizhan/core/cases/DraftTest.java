package org.yizhan.core.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.journal.Journal;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class DraftTest {
    private static final Drafts.Form HALF = new Drafts.Form("李建国", "1390", "", Map.of("age", "80s"), List.of());

    @Inject
    Store store;

    @Inject
    TestClock clock;

    @Inject
    CoreClock time;

    @Inject
    OpenDrafts drafts;

    @Inject
    DraftSlip slips;

    @Inject
    Persons persons;

    @AfterEach
    void the_clock_is_right_and_believed() {
        clock.setRight();
        store.write(time::believe);
    }

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
    void the_desk_completes_and_files_it_once_and_the_draft_is_gone() throws IOException {
        UUID id = handedOver(Ids.next(), HALF).id();
        UUID person = personOf(id);
        Applications form = Applications.valid().id(id);
        UUID key = Ids.next();
        Cases.Receipt first = file(form, id, key).statusCode(201).extract().as(Cases.Receipt.class);
        assertEquals(first, file(form, id, key).statusCode(201).extract().as(Cases.Receipt.class));
        assertEquals(id, first.id());
        file(form, id, Ids.next()).statusCode(404);
        TestCore.duty().get("/api/cases/drafts").then().body("id", not(hasItem(id.toString())));
        TestCore.duty().get("/api/cases/drafts/" + id).then().statusCode(404);
        TestCore.duty().get("/api/cases/" + id).then().body("applicant.phone", equalTo("13900000000"));
        assertTrue(isErased(person));
        assertEquals(List.of("handed-over", "filed", "filed"), ops(id));
    }

    @Test
    void a_ticket_leaves_the_line_with_the_draft_that_the_desk_has_filed() throws IOException {
        Drafts.HandedOver slip = handedOver(Ids.next(), HALF);
        int waiting = waiting();
        file(Applications.valid().id(slip.id()), slip.id(), Ids.next()).statusCode(201);
        assertEquals(Queue.State.FINISHED, ticket(slip).state());
        assertEquals(waiting - 1, waiting());
        assertEquals(List.of("issued", "finished"), ops(ticket(slip).id()));
    }

    @Test
    void a_ticket_leaves_the_line_with_the_draft_that_nobody_goes_on_with() {
        Drafts.HandedOver discarded = handedOver(Ids.next(), HALF);
        TestCore.duty()
                .post("/api/cases/drafts/" + discarded.id() + "/discard")
                .then()
                .statusCode(204);
        Drafts.HandedOver expired = handedOver(Ids.next(), HALF);
        store.write(tx -> tx.handle().execute("UPDATE case_draft SET until = 0 WHERE id = ?", expired.id()));
        drafts.tidy();
        for (Drafts.HandedOver slip : List.of(discarded, expired)) {
            assertEquals(Queue.State.MISSED, ticket(slip).state());
            assertEquals(List.of("issued", "missed"), ops(ticket(slip).id()));
        }
    }

    @Test
    void a_ticket_that_is_at_a_desk_is_finished_there() {
        Drafts.HandedOver slip = handedOver(Ids.next(), HALF);
        call(slip);
        file(Applications.valid().id(slip.id()), slip.id(), Ids.next()).statusCode(201);
        assertEquals(Queue.State.CALLED, ticket(slip).state());
        assertEquals(List.of("issued", "called"), ops(ticket(slip).id()));
    }

    @Test
    void what_is_missing_or_wrong_is_refused_by_its_field_and_the_draft_stays() {
        UUID id = handedOver(Ids.next(), HALF).id();
        file(Applications.valid().id(id).phone("1390"), id, Ids.next())
                .statusCode(400)
                .body("violations.field", hasItem("applicant.phone"));
        file(Applications.valid(), id, Ids.next()).statusCode(400).body("violations.field", hasItem("id"));
        file(Applications.valid().id(id).item("land-lease"), id, Ids.next())
                .statusCode(400)
                .body("violations.field", hasItem("itemId"));
        TestCore.duty().get("/api/cases/drafts/" + id).then().statusCode(200);
    }

    @Test
    void whoever_goes_back_and_files_at_the_kiosk_leaves_no_draft_behind() {
        UUID id = handedOver(Ids.next(), HALF).id();
        Applications.valid().id(id).filed();
        TestCore.duty().get("/api/cases/drafts/" + id).then().statusCode(404);
        file(Applications.valid().id(id), id, Ids.next()).statusCode(404);
        handOver(TestCore.kiosk(), id, HALF).statusCode(409).body("type", equalTo("urn:yizhan:cases:id-taken"));
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
    void a_discarded_draft_leaves_no_key_to_read_it_with() {
        UUID id = handedOver(Ids.next(), HALF).id();
        UUID person = personOf(id);
        TestCore.duty().post("/api/cases/drafts/" + id + "/discard").then().statusCode(204);
        TestCore.duty().post("/api/cases/drafts/" + id + "/discard").then().statusCode(204);
        TestCore.duty().get("/api/cases/drafts/" + id).then().statusCode(404);
        assertTrue(isErased(person));
    }

    @Test
    void a_draft_is_out_of_sight_after_a_day_and_erased_with_the_next_tidying() {
        UUID id = handedOver(Ids.next(), HALF).id();
        UUID person = personOf(id);
        drafts.tidy();
        TestCore.duty().get("/api/cases/drafts/" + id).then().statusCode(200);
        clock.set(Instant.now().plus(Duration.ofHours(25)));
        assertFalse(isErased(person));
        assertFalse(drafts.tidy());
        assertTrue(isErased(person));
        clock.setRight();
        assertEquals(List.of("handed-over", "expired"), ops(id));
    }

    @Test
    void a_clock_that_may_be_wrong_erases_nothing() {
        UUID id = handedOver(Ids.next(), HALF).id();
        clock.set(Instant.parse("1980-01-01T00:00:00Z"));
        drafts.tidy();
        clock.setRight();
        TestCore.duty().get("/api/cases/drafts/" + id).then().statusCode(200);
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

    private static Queue.Ticket ticket(Drafts.HandedOver slip) {
        return TestCore.kiosk().get("/api/queue/tickets/" + slip.ticketId()).as(Queue.Ticket.class);
    }

    /// Calls one after the other until it is that one's turn.
    private static void call(Drafts.HandedOver slip) {
        while (ticket(slip).state() == Queue.State.WAITING) {
            TestCore.duty()
                    .body(new Queue.DeskAction(Ids.next()))
                    .post("/api/queue/desks/1/next")
                    .then()
                    .statusCode(200);
        }
    }

    private static int waiting() {
        return TestCore.board().get("/api/queue/board").as(Queue.Board.class).waiting();
    }

    private static void refused(Drafts.Form form, String field) {
        handOver(TestCore.kiosk(), Ids.next(), form).statusCode(400).body("violations.field", hasItem(field));
    }

    private static List<String> ops(UUID id) {
        return TestCounty.rowsAbout(id).stream().map(Journal.Row::op).toList();
    }

    private UUID personOf(UUID draft) {
        return store.read(handle -> handle.select("SELECT person_id FROM case_draft WHERE id = ?", draft)
                .mapTo(UUID.class)
                .one());
    }

    private boolean isErased(UUID person) {
        return store.read(handle -> persons.isErased(handle, person));
    }

    private void lineOpen(boolean open) {
        store.write(tx -> tx.handle().execute("UPDATE queue_service SET open = ? WHERE id = 'civil'", open));
    }

    private static Drafts.HandedOver handedOver(UUID id, Drafts.Form form) {
        return handOver(TestCore.kiosk(), id, form).statusCode(201).extract().as(Drafts.HandedOver.class);
    }

    private static ValidatableResponse handOver(RequestSpecification client, UUID id, Drafts.Form form) {
        return send(client, new Drafts.HandOver(id, "old-age-allowance", form, "zh-CN", null), Ids.next());
    }

    private static ValidatableResponse send(RequestSpecification client, Drafts.HandOver given, UUID key) {
        return client.header(Headers.IDEMPOTENCY_KEY, key.toString())
                .body(given)
                .post("/api/cases/drafts")
                .then();
    }

    private static ValidatableResponse file(Applications form, UUID draft, UUID key) {
        return TestCore.duty()
                .header(Headers.IDEMPOTENCY_KEY, key.toString())
                .body(form.form())
                .post("/api/cases/drafts/" + draft + "/file")
                .then();
    }
}
