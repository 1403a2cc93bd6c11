package org.yizhan.core.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
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

/// Whose a paper is, and which are refused.
@QuarkusTest
@TestProfile(OwnCounty.class)
@WithTestResource(TestCore.class)
class PapersTest extends WithPapers {
    @Inject
    Persons persons;

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

    @Test
    void who_only_sends_the_same_again_is_answered_however_many_receipts_were_tried_out_meanwhile() {
        Cases.Receipt before = Applications.valid().filed();
        String kiosk = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-filing-again");
        Applications form = blank().paper(before.qrText());
        String filed = form.send(TestCore.as(kiosk)).statusCode(201).extract().path("id");
        String unknown = "YZ1:330782102203209900001:" + before.shortCode();
        for (int guesses = 0; guesses < 5; guesses++) {
            known(TestCore.as(kiosk), unknown).statusCode(404);
        }
        form.send(TestCore.as(kiosk)).statusCode(201).body("id", equalTo(filed));
        blank().paper(before.qrText()).send(TestCore.as(kiosk)).statusCode(429);
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
    void only_a_kiosk_asks_whose_a_paper_is() {
        Cases.Receipt before = Applications.valid().filed();
        known(TestCore.duty(), before.qrText()).statusCode(403);
        known(TestCore.board(), before.qrText()).statusCode(403);
    }

    private static RequestSpecification guessing() {
        return TestCore.as(TestCore.device(Enrolment.Kind.KIOSK, "kiosk-guessing-papers"));
    }
}
