package org.yizhan.core.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Cases.Stage;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.Statements;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.codes.ShortCode;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class ProgressTest {
    @Inject
    TestClock clock;

    @Inject
    Json json;

    @Inject
    Store store;

    @Inject
    Persons persons;

    @Inject
    CaseBook book;

    @AfterEach
    void rightTime() {
        clock.setRight();
    }

    @Test
    void a_receipt_shows_how_the_case_stands_scanned_or_typed() {
        Cases.Receipt receipt = Applications.valid().filed();
        for (String code : new String[] {receipt.qrText(), receipt.shortCode(), " " + receipt.shortCode() + "\n"}) {
            progress(code)
                    .statusCode(200)
                    .body("number", equalTo(receipt.number()))
                    .body("applicant", equalTo("李＊国"))
                    .body("stage", equalTo("FILED"))
                    .body("reason", nullValue())
                    .body("steps.stage", contains("FILED"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "1234 5678", "SC1:ABC", "YZ1:12:12345678", "YZ1:", "١٢٣٤٥٦٧٨"})
    void what_is_no_code_is_a_400_on_the_parameter(String code) {
        progress(code).statusCode(400).body("violations.field", hasItem("code"));
    }

    @Test
    void a_mistyped_digit_is_told_plainly_and_costs_nothing() {
        Cases.Receipt receipt = Applications.valid().filed();
        char last = receipt.shortCode().charAt(7);
        String typed = receipt.shortCode().substring(0, 7) + (last == '9' ? '0' : (char) (last + 1));
        for (int i = 0; i < 20; i++) {
            progress(typed).statusCode(400).body("type", equalTo("urn:yizhan:cases:code-mistyped"));
        }
    }

    @Test
    void a_scanned_number_and_code_of_two_receipts_are_no_receipt() {
        Cases.Receipt one = Applications.valid().filed();
        Cases.Receipt other = Applications.valid().filed();
        progress(fresh("kiosk-mixed"), "YZ1:" + one.number() + ":" + other.shortCode())
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:cases:not-found"));
    }

    @Test
    void guessing_makes_the_device_wait_and_no_other_one() {
        Cases.Receipt receipt = Applications.valid().filed();
        for (int i = 0; i < 5; i++) {
            progress(fresh("kiosk-guessing"), unknownCode()).statusCode(404);
        }
        progress(fresh("kiosk-guessing"), receipt.shortCode())
                .statusCode(429)
                .body("type", equalTo("urn:yizhan:cases:wait"))
                .body("params.seconds", matchesPattern("\\d+"));
        progress(fresh("kiosk-guessing"), receipt.qrText()).statusCode(200);
        progress(receipt.shortCode()).statusCode(200);
        clock.set(Instant.now().plusSeconds(25));
        progress(fresh("kiosk-guessing"), receipt.shortCode()).statusCode(200);
        progress(fresh("kiosk-guessing"), unknownCode()).statusCode(404);
        progress(fresh("kiosk-guessing"), unknownCode()).statusCode(429);
    }

    @Test
    void the_countys_decision_is_shown_with_its_reason() {
        Cases.Receipt receipt = Applications.valid().filed();
        decide(receipt.id(), Stage.CORRECTION, 1, 2, "照片不清楚");
        progress(receipt.qrText()).body("stage", equalTo("CORRECTION")).body("reason", equalTo("照片不清楚"));
        decide(receipt.id(), Stage.ACCEPTED, 2, 3, null);
        decide(receipt.id(), Stage.APPROVED, 3, 4, null);
        progress(receipt.qrText())
                .body("stage", equalTo("APPROVED"))
                .body("reason", nullValue())
                .body("steps.stage", contains("FILED", "CORRECTION", "ACCEPTED", "APPROVED"))
                .body("steps.by[3]", equalTo("县民政局"));
    }

    @Test
    void an_older_move_is_passed_over_and_an_impossible_one_is_set_aside() {
        Cases.Receipt receipt = Applications.valid().filed();
        decide(receipt.id(), Stage.ACCEPTED, 1, 2, null);
        decide(receipt.id(), Stage.ACCEPTED, 1, 2, null);
        decide(receipt.id(), Stage.REJECTED, 1, 2, "晚到");
        TestCounty.sendsInVain(
                Inbounds.CASE_STAGE, move(receipt.id(), Stage.APPROVED, 3, 4, null), "a move before this one");
        decide(receipt.id(), Stage.REJECTED, 2, 3, "不满 80 岁");
        TestCounty.sendsInVain(
                Inbounds.CASE_STAGE, move(receipt.id(), Stage.APPROVED, 3, 4, null), "does not go from REJECTED");
        TestCounty.sendsInVain(Inbounds.CASE_STAGE, move(Ids.next(), Stage.ACCEPTED, 1, 2, null), "no such case");
        progress(receipt.qrText()).body("stage", equalTo("REJECTED")).body("reason", equalTo("不满 80 岁"));
    }

    @Test
    void whether_the_county_has_it_comes_from_its_receipts() {
        Cases.Receipt receipt = Applications.valid().filed();
        progress(receipt.qrText()).body("atCounty", equalTo(false));
        atCountyInTheList(receipt, false);
        TestCounty.receivesEverything();
        progress(receipt.qrText()).body("atCounty", equalTo(true));
        atCountyInTheList(receipt, true);
        Cases.Receipt later = Applications.valid().filed();
        atCountyInTheList(later, false);
        atCountyInTheList(receipt, true);
    }

    private static void atCountyInTheList(Cases.Receipt receipt, boolean expected) {
        TestCore.duty()
                .get("/api/cases")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + receipt.id() + "' }.atCounty", equalTo(expected));
    }

    @Test
    void the_desk_lists_cases_by_stage_the_latest_first() {
        Cases.Receipt first = Applications.valid().filed();
        Cases.Receipt second = Applications.valid().filed();
        decide(first.id(), Stage.ACCEPTED, 1, 2, null);
        TestCore.duty()
                .get("/api/cases?stage=FILED")
                .then()
                .statusCode(200)
                .body("[0].id", equalTo(second.id().toString()))
                .body("[0].applicant", equalTo("李＊国"))
                .body("id", not(hasItem(first.id().toString())));
        TestCore.duty()
                .get("/api/cases?stage=ACCEPTED&limit=1")
                .then()
                .body("id", contains(first.id().toString()));
        TestCore.duty().get("/api/cases?stage=LOST").then().statusCode(400).body("violations.field", hasItem("stage"));
        TestCore.duty().get("/api/cases?limit=0").then().statusCode(400);
        TestCore.kiosk().get("/api/cases").then().statusCode(403);
    }

    @Test
    void a_long_list_asks_the_database_no_more_often_than_a_short_one() {
        for (int i = 0; i < 12; i++) {
            Applications.valid().filed();
        }
        assertEquals(
                12, store.read(handle -> book.list(handle, Stage.FILED, 12)).size());
        assertEquals(
                Statements.of(store, handle -> book.list(handle, Stage.FILED, 1)),
                Statements.of(store, handle -> book.list(handle, Stage.FILED, 12)));
    }

    @Test
    void an_erased_applicant_has_no_name_in_the_list_and_the_others_keep_theirs() {
        Cases.Receipt stays = person("王芳", "110105194912310038");
        Cases.Receipt goes = person("司马相如", "110105194912310054");
        erase(goes);
        Map<UUID, String> names = store.read(handle -> book.list(handle, null, 50)).stream()
                .collect(Collectors.toMap(
                        Cases.Summary::id, summary -> summary.applicant().shown()));
        assertEquals("王＊", names.get(stays.id()));
        assertEquals("＊", names.get(goes.id()));
    }

    private static Cases.Receipt person(String name, String idNumber) {
        return Applications.valid().name(name).idNumber(idNumber).filed();
    }

    @Test
    void whoever_reads_a_case_is_on_record() {
        Cases.Receipt receipt = Applications.valid().filed();
        TestCore.duty()
                .get("/api/cases/" + receipt.id())
                .then()
                .statusCode(200)
                .body("applicant.name", equalTo("李建国"))
                .body("applicant.phone", equalTo("13900000000"))
                .body("applicant.idNumber", equalTo(Applications.ID_NUMBER))
                .body("answers.age", equalTo("80s"))
                .body("steps.stage", contains("FILED"));
        TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .body(
                        "findAll { it.what == 'case.read' && it.subject == '" + receipt.id() + "' }.who",
                        contains("staff:wangxm"));
        TestCore.kiosk().get("/api/cases/" + receipt.id()).then().statusCode(403);
        TestCore.duty().get("/api/cases/" + Ids.next()).then().statusCode(404);
    }

    @Test
    void an_erased_applicant_leaves_the_case_and_no_name() {
        Cases.Receipt receipt = Applications.valid().filed();
        erase(receipt);
        progress(receipt.qrText()).statusCode(200).body("applicant", equalTo("＊"));
        TestCore.duty()
                .get("/api/cases/" + receipt.id())
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:yizhan:cases:erased"));
    }

    private void erase(Cases.Receipt receipt) {
        store.write(tx -> {
            UUID person = tx.handle()
                    .select("SELECT person_id FROM service_case WHERE id = ?", receipt.id())
                    .mapTo(UUID.class)
                    .one();
            persons.erase(tx, person);
            return person;
        });
    }

    private String unknownCode() {
        for (int seven = 0; ; seven++) {
            String code = ShortCode.of(seven);
            boolean taken = store.read(handle -> handle.select("SELECT 1 FROM service_case WHERE short_code = ?", code)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent());
            if (!taken) {
                return code;
            }
        }
    }

    private void decide(UUID id, Stage stage, long base, long next, @Nullable String reason) {
        TestCounty.sends(Inbounds.CASE_STAGE, move(id, stage, base, next, reason));
    }

    private String move(UUID id, Stage stage, long base, long next, @Nullable String reason) {
        return json.text(new Inbounds.CaseStage(id, stage, base, next, Instant.now(), "县民政局", reason));
    }

    private static RequestSpecification fresh(String kiosk) {
        return TestCore.as(TestCore.device(Enrolment.Kind.KIOSK, kiosk));
    }

    private static ValidatableResponse progress(String code) {
        return progress(TestCore.kiosk(), code);
    }

    private static ValidatableResponse progress(RequestSpecification client, String code) {
        return client.queryParam("code", code).get("/api/cases/progress").then();
    }
}
