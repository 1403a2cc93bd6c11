package org.yizhan.core.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.journal.Journal;
import org.yizhan.contract.queue.Errands.Relation;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Store;

/// Somebody applies at a desk for somebody else.
@QuarkusTest
@WithTestResource(TestCore.class)
class MandatesTest {
    private static final String AGENT = "上官云霞";
    private static final String PHONE = "13866668888";

    @Inject
    Store store;

    @Inject
    Persons persons;

    @Inject
    Receipts receipts;

    @Test
    void whoever_acts_is_named_on_the_receipt_told_of_the_result_and_written_down_on_record() {
        Cases.Receipt receipt = filed(byAgent());
        assertEquals("上＊＊霞", Objects.requireNonNull(receipt.agent()).shown());
        assertEquals("我们送到镇里办，有结果打电话给替您来办的人", receipt.next().chinese());
        TestCore.duty()
                .get("/api/cases/" + receipt.id())
                .then()
                .statusCode(200)
                .body("applicant.name", equalTo("李建国"))
                .body("agent.name", equalTo(AGENT))
                .body("agent.relation", equalTo("PARENT"))
                .body("agent.phone", equalTo(PHONE));
        TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .body(
                        "findAll { it.what == 'case.mandate-recorded' && it.subject == '" + receipt.id() + "' }.who",
                        contains("staff:wangxm"));
    }

    @Test
    void the_slip_says_that_somebody_acted_and_that_it_costs_nothing_and_names_nobody() {
        Cases.Receipt receipt = filed(byAgent());
        PrintDocument slip = store.read(handle -> receipts.compose(handle, receipt.id(), "zh-CN"))
                .orElseThrow();
        assertTrue(
                slip.lines().contains(new PrintDocument.Line("谁来交的", "替您来办的人，不收费")),
                slip.lines().toString());
        assertFalse(slip.toString().contains("上") && slip.toString().contains("霞"), "no name");
        Cases.Receipt own = filed(Applications.valid());
        assertNull(own.agent());
        PrintDocument plain = store.read(handle -> receipts.compose(handle, own.id(), "zh-CN"))
                .orElseThrow();
        assertFalse(plain.lines().toString().contains("代办"));
    }

    @Test
    void nobody_reads_who_acted_in_the_file_or_in_the_journal_and_it_is_erased_with_the_applicant() throws IOException {
        Cases.Receipt receipt = filed(byAgent());
        Journal.Row row = TestCounty.rowsAbout(receipt.id()).getFirst();
        assertTrue(TestCounty.payload(row).contains("\"agent\":\"e1:"), TestCounty.payload(row));
        try (Stream<Path> files = Files.list(TestCore.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(PHONE), file + " shows a telephone number");
                assertFalse(bytes.contains(latin(AGENT)), file + " shows a name");
            }
        }
        store.write(tx -> {
            UUID person = tx.handle()
                    .select("SELECT person_id FROM service_case WHERE id = ?", receipt.id())
                    .mapTo(UUID.class)
                    .one();
            persons.erase(tx, person);
            return person;
        });
        assertNull(store.read(handle -> receipts.of(handle, receipt.id())).agent());
        TestCore.duty().get("/api/cases/" + receipt.id()).then().statusCode(410);
    }

    @Test
    void whoever_is_acted_for_may_have_no_telephone_and_whoever_comes_themselves_has_to_name_one() {
        filed(byAgent().phone(""));
        Applications.valid().phone("").send(TestCore.duty()).statusCode(400);
        TestCore.duty()
                .get("/api/cases/" + filed(Applications.valid()).id())
                .then()
                .body("agent", nullValue());
    }

    @Test
    void what_a_desk_may_not_write_down_is_refused_by_its_field() {
        refused(byAgent("", Relation.PARENT, PHONE), "agent.name");
        refused(byAgent("上\u0000霞", Relation.PARENT, PHONE), "agent.name");
        refused(byAgent(AGENT, Relation.PARENT, ""), "agent.phone");
        refused(byAgent(AGENT, Relation.PARENT, "12"), "agent.phone");
        refused(byAgent(AGENT, Relation.SELF, PHONE), "agent.relation");
        refused(Applications.valid().agent(new Cases.Agent(AGENT, Relation.CHILD, PHONE, false)), "agent.mandateSeen");
    }

    @Test
    void a_kiosk_names_nobody_who_acts_and_some_items_are_only_for_oneself() {
        byAgent().send().statusCode(400).body("violations.field", contains("agent"));
        byAgent()
                .item("disability-certificate")
                .send(TestCore.duty())
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:cases:not-by-agent"));
    }

    private static Applications byAgent() {
        return byAgent(AGENT, Relation.PARENT, PHONE);
    }

    private static Applications byAgent(String name, Relation relation, String phone) {
        return Applications.valid().agent(name, relation, phone);
    }

    private static Cases.Receipt filed(Applications form) {
        return form.send(TestCore.duty()).statusCode(201).extract().as(Cases.Receipt.class);
    }

    private static void refused(Applications form, String field) {
        form.send(TestCore.duty()).statusCode(400).body("violations.field", hasItem(field));
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
