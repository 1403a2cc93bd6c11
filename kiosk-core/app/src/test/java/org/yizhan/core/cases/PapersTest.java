package org.yizhan.core.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.OwnCounty;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.Together;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.partyday.TestCards;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

@QuarkusTest
@TestProfile(OwnCounty.class)
@WithTestResource(TestCore.class)
class PapersTest {
    private static final int COUNTY = 17;
    private static final TestCards OFFICE = new TestCards(COUNTY, 1);
    private static final String CARD_ID = "00000000000000a1";
    private static final String REVOKED = "00000000000000a2";
    private static final UUID MEMBER = UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500a1");

    @Inject
    CoreClock clock;

    @Inject
    Json json;

    @Inject
    Store store;

    @Inject
    Persons persons;

    @BeforeEach
    void roster() {
        var branches = List.of(new Inbounds.Branch("b1", LocalizedText.of("青溪村第一党支部", "First branch")));
        var members = List.of(
                new Inbounds.Member(MEMBER, "b1", "欧阳建国", CARD_ID),
                new Inbounds.Member(UUID.fromString("019b76da-a800-7ba2-b3dc-5bffe3d500a2"), "b1", "张三丰", REVOKED));
        TestCounty.sends(Inbounds.ROSTER, json.text(new Inbounds.Roster(TestCounty.nextVersion(), branches, members)));
        var key = new Inbounds.CardKey(1, "Ed25519", OFFICE.publicKey());
        TestCounty.sends(Inbounds.CARD_KEYS, json.text(new Inbounds.CardKeys(COUNTY, List.of(key))));
    }

    @Test
    void a_receipt_tells_whose_it_is_to_whoever_knows_already() {
        Cases.Receipt receipt = Applications.valid().phone("13812345678").filed();
        known(receipt.qrText())
                .statusCode(200)
                .body("kind", equalTo("RECEIPT"))
                .body("name", equalTo("李＊国"))
                .body("phone", equalTo("138****5678"))
                .body("idNumber", equalTo("110*************2X"));
        String answer = known(receipt.qrText()).extract().asString();
        for (String secret : List.of("李建国", "13812345678", Applications.ID_NUMBER)) {
            assertFalse(answer.contains(secret), "the kiosk gets to know " + secret);
        }
    }

    @Test
    void a_member_card_tells_a_masked_name_and_no_more() {
        known(card() + "\r\n")
                .statusCode(200)
                .body("kind", equalTo("MEMBER_CARD"))
                .body("name", equalTo("欧＊＊国"))
                .body("phone", nullValue())
                .body("idNumber", nullValue());
    }

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
    void what_is_half_typed_goes_to_the_desk_as_it_is() {
        Cases.Receipt before = Applications.valid().filed();
        UUID id = Ids.next();
        handOver(id, new Drafts.Form("", "1370", "", Map.of(), List.of()), before.qrText())
                .statusCode(201);
        TestCore.duty().get("/api/cases/drafts/" + id).then().body("form.phone", equalTo("1370"));
    }

    @Test
    void a_card_is_refused_as_at_a_sign_in_whatever_it_is_shown_for() {
        TestCounty.sends(Inbounds.REVOCATION, json.text(new Inbounds.Revocation(REVOKED, today())));
        refused("unreadable", card().substring(0, card().length() - 3));
        refused("foreign", new TestCards(COUNTY + 1, 1).issue(CARD_ID, nextYear()));
        refused("forged", new TestCards(COUNTY, 1).issue(CARD_ID, nextYear()));
        refused("expired", OFFICE.issue(CARD_ID, today().minusDays(1)));
        refused("unknown", OFFICE.issue("00000000000000ff", nextYear()));
        refused("revoked", OFFICE.issue(REVOKED, nextYear()));
    }

    private void refused(String reason, String card) {
        int before = refusals(reason);
        known(card).statusCode(422).body("type", equalTo("urn:yizhan:partyday:card-" + reason));
        Applications form = withoutIdNumber().paper(card);
        form.send().statusCode(422).body("type", equalTo("urn:yizhan:partyday:card-" + reason));
        UUID draft = Ids.next();
        handOver(draft, new Drafts.Form("", "", "", Map.of(), List.of()), card).statusCode(422);
        TestCore.duty().get("/api/cases/drafts/" + draft).then().statusCode(404);
        assertEquals(before + 3, refusals(reason), "each is on record");
    }

    private int refusals(String reason) {
        return store.read(handle -> handle.select("SELECT count(*) FROM audit WHERE what = ?", "case.card-" + reason)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void nobody_is_known_any_more_once_erased() {
        Cases.Receipt before =
                withoutIdNumber().name("司马相如").phone("13700000001").filed();
        UUID person = personOf(before);
        store.write(tx -> {
            persons.erase(tx, person);
            return person;
        });
        known(before.qrText()).statusCode(410).body("type", equalTo("urn:yizhan:cases:erased"));
        blank().paper(before.qrText()).send().statusCode(410);
    }

    @Test
    void a_receipt_of_nobody_is_not_found_and_guessing_makes_the_device_wait_for_all_it_asks() {
        Cases.Receipt before = Applications.valid().filed();
        String unknown = "YZ1:330782102203209900001:" + before.shortCode();
        for (int i = 0; i < 4; i++) {
            known(guessing(), unknown).statusCode(404).body("type", equalTo("urn:yizhan:cases:not-found"));
        }
        blank().paper(unknown).send(guessing()).statusCode(404);
        known(guessing(), before.qrText())
                .statusCode(429)
                .body("type", equalTo("urn:yizhan:cases:wait"))
                .body("params.seconds", not(nullValue()));
        blank().paper(before.qrText()).send(guessing()).statusCode(429);
        guessing()
                .queryParam("code", before.qrText())
                .get("/api/cases/progress")
                .then()
                .statusCode(429);
        known(before.qrText()).statusCode(200);
    }

    @Test
    void a_receipt_of_nobody_counts_once_also_where_its_transaction_had_to_be_done_twice() throws InterruptedException {
        String unknown =
                "YZ1:330782102203209900001:" + Applications.valid().filed().shortCode();
        String kiosk = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-guessing-once");
        Together.with(store, Together::failsLate, () -> blank().paper(unknown).send(TestCore.as(kiosk)))
                .statusCode(404);
        for (int guesses = 1; guesses < 5; guesses++) {
            known(TestCore.as(kiosk), unknown).statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "YZ1:12:12345678", "YZT:x", "sc1:a", "李建国"})
    void what_is_no_paper_is_a_400_that_names_the_field(String paper) {
        known(paper).statusCode(400).body("violations.field", hasItem("paper"));
        blank().paper(paper).send().statusCode(400).body("violations.field", hasItem("paper"));
    }

    @Test
    void eight_typed_digits_are_no_paper() {
        Cases.Receipt before = Applications.valid().filed();
        known(before.shortCode()).statusCode(400).body("violations.field", contains("paper"));
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
    void only_a_kiosk_asks_whose_a_paper_is() {
        Cases.Receipt before = Applications.valid().filed();
        known(TestCore.duty(), before.qrText()).statusCode(403);
        known(TestCore.board(), before.qrText()).statusCode(403);
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

    /// Nothing of the applicant is typed.
    private static Applications blank() {
        return Applications.valid().name("").phone("").idNumber(null);
    }

    private static Applications withoutIdNumber() {
        return blank().item("medical-refund")
                .noAnswers()
                .answer("reason", "other")
                .answer("care", "stay")
                .answer("invoices", "12");
    }

    private String card() {
        return OFFICE.issue(CARD_ID, nextYear());
    }

    private LocalDate today() {
        return clock.local().toLocalDate();
    }

    private LocalDate nextYear() {
        return today().plusYears(1);
    }

    private UUID personOf(Cases.Receipt receipt) {
        return store.read(handle -> handle.select("SELECT person_id FROM service_case WHERE id = ?", receipt.id())
                .mapTo(UUID.class)
                .one());
    }

    private static RequestSpecification guessing() {
        return TestCore.as(TestCore.device(Enrolment.Kind.KIOSK, "kiosk-guessing-papers"));
    }

    private static ValidatableResponse known(String paper) {
        return known(TestCore.kiosk(), paper);
    }

    private static ValidatableResponse known(RequestSpecification client, String paper) {
        return client.body(Map.of("paper", paper)).post("/api/cases/known").then();
    }

    private static ValidatableResponse handOver(UUID id, Drafts.Form form, String paper) {
        return TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Drafts.HandOver(id, "old-age-allowance", form, "zh-CN", paper))
                .post("/api/cases/drafts")
                .then();
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
