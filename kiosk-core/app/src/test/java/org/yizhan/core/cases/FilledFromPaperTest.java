package org.yizhan.core.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.OwnCounty;
import org.yizhan.core.TestCore;

/// What a paper answers in the place of whoever applies, for a case and for a draft.
@QuarkusTest
@TestProfile(OwnCounty.class)
@WithTestResource(TestCore.class)
class FilledFromPaperTest extends WithPapers {
    @Test
    void what_the_receipt_of_another_case_knows_is_filed_and_the_desk_sees_the_whole_of_it() {
        Cases.Receipt before = Applications.valid().phone("13812345678").filed();
        Cases.Receipt now = blank().paper(before.qrText()).filed();
        assertEquals("李＊国", now.applicant().shown());
        applicant(now)
                .body("applicant.name", equalTo("李建国"))
                .body("applicant.phone", equalTo("13812345678"))
                .body("applicant.idNumber", equalTo(Applications.ID_NUMBER));
        assertEquals(personOf(before), personOf(now), "known again by the ID number");
        audit("case.filled", now.id(), before.number());
    }

    @Test
    void what_was_typed_wins_over_the_paper() {
        Cases.Receipt before = Applications.valid().filed();
        Cases.Receipt now =
                blank().name("王芳").phone("13700000001").paper(before.qrText()).filed();
        applicant(now)
                .body("applicant.name", equalTo("王芳"))
                .body("applicant.phone", equalTo("13700000001"))
                .body("applicant.idNumber", equalTo(Applications.ID_NUMBER));
    }

    @Test
    void a_paper_of_which_nothing_is_needed_is_not_looked_at() {
        Cases.Receipt now = Applications.valid().paper("SC1:NOTHING").filed();
        applicant(now).body("applicant.name", equalTo("李建国"));
        lines("case.filled", now.id()).body("size()", equalTo(0));
    }

    @Test
    void an_item_that_asks_for_no_id_number_gets_none_from_the_paper() {
        Cases.Receipt before = Applications.valid().filed();
        applicant(withoutIdNumber().paper(before.qrText()).filed())
                .body("applicant.name", equalTo("李建国"))
                .body("applicant.idNumber", nullValue());
    }

    @Test
    void a_receipt_without_an_id_number_leaves_it_to_be_answered() {
        Cases.Receipt before = withoutIdNumber().name("王芳").phone("13700000001").filed();
        known(before.qrText()).body("idNumber", nullValue());
        blank().paper(before.qrText()).send().statusCode(400).body("violations.field", contains("applicant.idNumber"));
    }

    @Test
    void a_card_fills_in_the_name_and_the_rest_is_still_asked_for() {
        Applications form = withoutIdNumber().paper(card());
        form.send()
                .statusCode(400)
                .body("violations.field", contains("applicant.phone"))
                .body("violations.code", contains("required"));
        Cases.Receipt now = form.phone("13900000000").filed();
        applicant(now).body("applicant.name", equalTo("欧阳建国"));
        audit("case.filled", now.id(), CARD_ID);
    }

    @Test
    void without_a_paper_nothing_is_filled_in() {
        blank().idNumber(Applications.ID_NUMBER)
                .send()
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:request:invalid"))
                .body("violations.field", contains("applicant.name", "applicant.phone"));
    }

    @Test
    void the_desk_gets_the_whole_form_and_never_the_paper() {
        Cases.Receipt before = Applications.valid().phone("13812345678").filed();
        UUID id = Ids.next();
        handOver(id, new Drafts.Form("", "", "", Map.of("age", "80s"), List.of()), before.qrText())
                .statusCode(201);
        TestCore.duty()
                .get("/api/cases/drafts/" + id)
                .then()
                .body("form.name", equalTo("李建国"))
                .body("form.phone", equalTo("13812345678"))
                .body("form.idNumber", equalTo(Applications.ID_NUMBER))
                .body("form.answers.age", equalTo("80s"))
                .body("summary.applicant", equalTo("李＊国"))
                .body("form", not(hasItem(before.qrText())));
        audit("draft.filled", id, before.number());
    }

    @Test
    void whoever_shows_a_paper_draws_as_many_numbers_as_one_may_whatever_they_type() {
        perPerson(1);
        try {
            Cases.Receipt before = Applications.valid().phone("13812345679").filed();
            assertNotNull(numberOf("", before.qrText()), "the first");
            assertNull(numberOf("", before.qrText()), "the same receipt");
            assertNull(numberOf("13812345680", before.qrText()), "the same ID number with another telephone");
            assertNotNull(numberOf("13812345681", card()), "somebody else, by their card");
            assertNull(numberOf("13812345682", card()), "the same card with another telephone");
        } finally {
            perPerson(null);
        }
    }

    private static void perPerson(@Nullable Integer numbers) {
        TestCore.admin()
                .body(new Opening.Rules(null, null, numbers, null))
                .put("/api/opening/rules")
                .then()
                .statusCode(200);
    }

    private static @Nullable String numberOf(String phone, String paper) {
        return handOver(Ids.next(), new Drafts.Form("", phone, "", Map.of("age", "80s"), List.of()), paper)
                .statusCode(201)
                .extract()
                .path("ticketId");
    }

    @Test
    void what_is_half_typed_goes_to_the_desk_as_it_is() {
        Cases.Receipt before = Applications.valid().filed();
        UUID id = Ids.next();
        handOver(id, new Drafts.Form("", "1370", "", Map.of(), List.of()), before.qrText())
                .statusCode(201);
        TestCore.duty().get("/api/cases/drafts/" + id).then().body("form.phone", equalTo("1370"));
    }

    @Test
    void the_same_post_again_is_the_same_case_and_another_paper_is_another_request() {
        Cases.Receipt before = Applications.valid().filed();
        Cases.Receipt other = Applications.valid().filed();
        Applications form = blank().paper(before.qrText());
        Cases.Receipt first = form.filed();
        assertEquals(first, form.filed());
        lines("case.filled", first.id()).body("size()", equalTo(1));
        form.paper(other.qrText()).send().statusCode(422).body("type", equalTo("urn:yizhan:request:key-reused"));
    }

    @Test
    void the_paper_of_a_request_is_on_no_disk() {
        Cases.Receipt before = Applications.valid().filed();
        blank().paper(before.qrText()).filed();
        handOver(Ids.next(), new Drafts.Form("", "", "", Map.of(), List.of()), before.qrText())
                .statusCode(201);
        assertEquals(0, occurrences(before.qrText()), "somebody who reads the disk opens the receipt");
    }

    /// In how many rows of the idempotency table and of the audit log that text stands.
    private int occurrences(String text) {
        int rows = store.read(
                handle -> handle.createQuery("SELECT (SELECT count(*) FROM idempotency WHERE instr(answer, :text) > 0) "
                                + "+ (SELECT count(*) FROM audit WHERE instr(detail, :text) > 0) "
                                + "+ (SELECT count(*) FROM journal WHERE instr(payload, :text) > 0)")
                        .bind("text", text)
                        .mapTo(Integer.class)
                        .one());
        return rows;
    }

    private static ValidatableResponse applicant(Cases.Receipt receipt) {
        return TestCore.duty().get("/api/cases/" + receipt.id()).then().statusCode(200);
    }

    private static void audit(String what, UUID subject, String detail) {
        lines(what, subject).body("detail", contains(detail)).body("who", hasItems("kiosk-1"));
    }

    private static ValidatableResponse lines(String what, UUID subject) {
        return TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .rootPath("findAll { it.what == '" + what + "' && it.subject == '" + subject + "' }");
    }
}
