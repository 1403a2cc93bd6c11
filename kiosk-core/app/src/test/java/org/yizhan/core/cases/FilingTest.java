package org.yizhan.core.cases;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.codes.ShortCode;
import org.yizhan.core.store.CoreClock;

@QuarkusTest
@WithTestResource(TestCore.class)
class FilingTest {
    private static final String CENTER = "330782102203";

    @Inject
    ObjectMapper json;

    @Inject
    CoreClock clock;

    @Test
    void a_case_has_a_number_a_code_a_date_and_a_person_to_call() {
        Cases.Receipt receipt = Applications.valid().filed();
        LocalDate today = clock.local().toLocalDate();
        assertTrue(receipt.number().matches(CENTER + today.getYear() + "\\d{5}"), receipt.number());
        assertTrue(ShortCode.checks(receipt.shortCode()));
        assertEquals("YZ1:" + receipt.number() + ":" + receipt.shortCode(), receipt.qrText());
        assertEquals(WorkingDays.after(today, 10), receipt.by());
        assertEquals("李＊国", receipt.applicant().shown());
        assertEquals(Cases.Stage.FILED, receipt.stage());
        assertFalse(receipt.phone().isBlank());
        assertFalse(receipt.who().chinese().isBlank());
        assertNull(receipt.print(), "this center has no printer");
    }

    @Test
    void numbers_follow_each_other_and_are_given_once() {
        long first = Long.parseLong(Applications.valid().filed().number().substring(CENTER.length()));
        Applications.valid().name("").send().statusCode(400);
        long second = Long.parseLong(Applications.valid().filed().number().substring(CENTER.length()));
        assertEquals(first + 1, second);
    }

    @Test
    void no_number_is_given_twice_however_many_file_at_once() throws Exception {
        List<Callable<Cases.Receipt>> filings =
                Collections.nCopies(24, () -> Applications.valid().filed());
        Set<String> numbers = new HashSet<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Cases.Receipt> filing : many.invokeAll(filings)) {
                assertTrue(numbers.add(filing.get().number()));
            }
        }
        assertEquals(filings.size(), numbers.size());
    }

    @Test
    void the_same_post_again_is_the_same_case() {
        Applications form = Applications.valid();
        Cases.Receipt first = form.filed();
        assertEquals(first, form.filed());
        form.phone("13911111111").send().statusCode(422).body("type", equalTo("urn:yizhan:request:key-reused"));
        assertEquals(1, TestCounty.rowsAbout(first.id()).size());
    }

    @Test
    void an_id_belongs_to_one_case_whoever_sends_it() {
        Applications form = Applications.valid();
        form.filed();
        form.send(TestCore.secondKiosk()).statusCode(409).body("type", equalTo("urn:yizhan:cases:id-taken"));
        form.send(TestCore.kiosk().header(Headers.IDEMPOTENCY_KEY, Ids.next().toString()))
                .statusCode(409);
    }

    @Test
    void the_county_reads_of_the_case_with_everything_personal_sealed() throws IOException {
        Cases.Receipt receipt = Applications.valid().filed();
        List<Journal.Row> rows = TestCounty.rowsAbout(receipt.id());
        assertEquals(1, rows.size());
        assertEquals("cases.case", rows.getFirst().type());
        assertEquals("filed", rows.getFirst().op());
        assertEquals(1, rows.getFirst().newVersion());
        JsonNode filed = json.readTree(TestCounty.payload(rows.getFirst()));
        assertEquals(receipt.id().toString(), filed.path("caseId").asText());
        assertEquals(receipt.number(), filed.path("number").asText());
        assertEquals("old-age-allowance", filed.path("itemId").asText());
        assertEquals("FILED", filed.path("stage").asText());
        assertEquals(receipt.by().toString(), filed.path("by").asText());
        for (String field : List.of("name", "phone", "idNumber", "answers")) {
            assertTrue(filed.path(field).asText().startsWith("e1:"), field);
        }
        assertFalse(filed.toString().contains(receipt.shortCode()), "the short code stays at the center");
        UUID person = UUID.fromString(filed.path("personId").asText());
        assertEquals(
                "directory.person-key", TestCounty.rowsAbout(person).getFirst().type());
    }

    @Test
    void a_person_is_known_again_by_their_id_number_and_by_nothing_else() throws IOException {
        UUID first = personOf(Applications.valid().filed());
        assertEquals(first, personOf(Applications.valid().name("李建军").filed()));
        Applications withoutCard =
                Applications.valid().item("medical-refund").noAnswers().idNumber(null);
        withoutCard.answer("reason", "other").answer("care", "stay").answer("invoices", "12");
        assertNotEquals(first, personOf(withoutCard.filed()));
    }

    @Test
    void an_id_number_the_item_does_not_ask_for_is_not_kept() throws IOException {
        Applications form = Applications.valid().item("medical-refund").noAnswers();
        form.answer("reason", "other").answer("care", "stay").answer("invoices", "12");
        Cases.Receipt receipt = form.filed();
        assertTrue(filed(receipt).path("idNumber").isMissingNode());
    }

    @Test
    void nothing_personal_is_in_the_database_file_in_the_clear() throws IOException {
        String phone = "13987650123";
        Applications.valid().name("司马相如").phone(phone).filed();
        try (Stream<Path> files = Files.list(TestCore.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String name = new String("司马相如".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(phone), file + " shows a telephone number");
                assertFalse(bytes.contains(name), file + " shows a name");
                assertFalse(bytes.contains(Applications.ID_NUMBER), file + " shows an ID number");
            }
        }
    }

    @Test
    void an_answer_that_does_not_fit_is_refused_by_its_name() {
        refused(Applications.valid().answer("colour", "red"), "answers.colour");
        refused(Applications.valid().without("age"), "answers.age");
        refused(Applications.valid().answer("age", "   "), "answers.age");
        refused(Applications.valid().answer("age", "70s"), "answers.age");
        Applications lease = Applications.valid().item("land-lease").noAnswers();
        lease.answer("mu", "12").answer("to-whom", "company").answer("years", "10");
        refused(lease.answer("mu", "1.5"), "answers.mu");
        refused(lease.answer("mu", "１２"), "answers.mu");
        refused(lease.answer("mu", "12345"), "answers.mu");
        Applications elsewhere = Applications.valid().item("medical-elsewhere").noAnswers();
        elsewhere.answer("reason", "work").answer("long", "longer");
        refused(elsewhere.answer("place", "杭".repeat(41)), "answers.place");
        refused(elsewhere.answer("place", "杭\u0007州"), "answers.place");
        elsewhere.answer("place", "杭".repeat(40)).filed();
    }

    @Test
    void an_optional_question_may_stay_open() {
        Applications form = Applications.valid().item("home-visit").noAnswers().idNumber(null);
        form.answer("wish", "both").answer("when", "any").answer("diet", " ").filed();
    }

    @Test
    void an_id_number_that_cannot_be_one_is_refused_by_its_name() {
        refused(Applications.valid().idNumber(null), "applicant.idNumber");
        refused(Applications.valid().idNumber("110105194912310021"), "applicant.idNumber");
        refused(Applications.valid().idNumber("440524188001010014"), "applicant.idNumber");
        refused(Applications.valid().idNumber("1101051949123100"), "applicant.idNumber");
        refused(Applications.valid().idNumber("11010519491231002x"), "applicant.idNumber");
    }

    @Test
    void an_applicant_that_does_not_fit_is_refused_by_its_field() {
        refused(Applications.valid().name(" "), "applicant.name");
        refused(Applications.valid().name("李\u0000国"), "applicant.name");
        refused(Applications.valid().name("李".repeat(41)), "applicant.name");
        refused(Applications.valid().phone("12"), "applicant.phone");
        refused(Applications.valid().item("no-such-item"), "itemId");
    }

    @Test
    void what_is_only_explained_is_not_applied_for() {
        Applications.valid()
                .item("pension-check")
                .noAnswers()
                .send()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:cases:not-appliable"));
    }

    @Test
    void consent_is_needed() {
        Cases.Application form = Applications.valid().form();
        TestCore.kiosk()
                .body(new Cases.Application(
                        form.id(),
                        form.itemId(),
                        form.applicant(),
                        form.answers(),
                        false,
                        form.language(),
                        List.of(),
                        null))
                .post("/api/cases")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("consent"));
    }

    @Test
    void a_desk_files_for_people_and_a_board_does_not() {
        Applications.valid().send(TestCore.duty()).statusCode(201);
        Applications.valid().send(TestCore.board()).statusCode(403);
    }

    @Test
    void whoever_files_at_a_desk_is_not_sent_to_a_desk() {
        assertEquals("请到窗口，当场办好", atOnce().filed().next().chinese());
        Cases.Receipt atDesk =
                atOnce().send(TestCore.duty()).statusCode(201).extract().as(Cases.Receipt.class);
        assertEquals("窗口现在就办，请等一下", atDesk.next().chinese());
    }

    /// What the village completes while one waits.
    private static Applications atOnce() {
        return Applications.valid()
                .item("home-visit")
                .noAnswers()
                .idNumber(null)
                .answer("wish", "both")
                .answer("when", "any");
    }

    private static void refused(Applications form, String field) {
        form.send()
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:request:invalid"))
                .body("violations.field", hasItem(field));
    }

    private UUID personOf(Cases.Receipt receipt) throws IOException {
        return UUID.fromString(filed(receipt).path("personId").asText());
    }

    private JsonNode filed(Cases.Receipt receipt) throws IOException {
        return json.readTree(
                TestCounty.payload(TestCounty.rowsAbout(receipt.id()).getFirst()));
    }
}
