package org.yizhan.core.cases;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/// A draft ends when the desk files it or puts it away, when it is filed at the kiosk after all, or after a day. Its
/// ticket ends with it.
@QuarkusTest
@WithTestResource(TestCore.class)
class DraftEndsTest extends WithDrafts {
    @Inject
    OpenDrafts drafts;

    @Inject
    TestClock clock;

    @Inject
    CoreClock time;

    @Inject
    Persons persons;

    @AfterEach
    void the_clock_is_right_and_believed() {
        clock.setRight();
        store.write(time::believe);
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
        file(form, id, Ids.next()).statusCode(409).body("type", equalTo("urn:yizhan:cases:id-taken"));
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
        file(Applications.valid().id(id), id, Ids.next())
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:cases:id-taken"));
        handOver(TestCore.kiosk(), id, HALF).statusCode(409).body("type", equalTo("urn:yizhan:cases:id-taken"));
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

    private static ValidatableResponse file(Applications form, UUID draft, UUID key) {
        return TestCore.duty()
                .header(Headers.IDEMPOTENCY_KEY, key.toString())
                .body(form.form())
                .post("/api/cases/drafts/" + draft + "/file")
                .then();
    }
}
