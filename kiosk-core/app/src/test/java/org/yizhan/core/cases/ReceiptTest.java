package org.yizhan.core.cases;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.devices.WithPrinter;
import org.yizhan.core.store.Store;

@QuarkusTest
@TestProfile(ReceiptTest.OwnPaper.class)
@WithTestResource(TestCore.class)
@WithTestResource(WithPrinter.class)
class ReceiptTest {
    /// Tests that count slips shall not find these among theirs.
    public static class OwnPaper implements QuarkusTestProfile {}

    @Inject
    Store store;

    @Inject
    Receipts receipts;

    @Inject
    Printing printing;

    @Test
    void the_slip_is_queued_with_the_case() {
        Cases.Receipt receipt = Applications.valid().filed();
        assertEquals(Print.State.QUEUED, receipt.print());
        assertTrue(store.read(handle -> printing.state(handle, receipt.id())).isPresent());
    }

    @Test
    void an_application_that_is_refused_prints_nothing() {
        UUID id = Ids.next();
        Applications.valid().id(id).answer("age", "70s").send().statusCode(400);
        assertTrue(store.read(handle -> printing.state(handle, id)).isEmpty());
    }

    @Test
    void the_slip_says_what_comes_next_and_names_nobody() {
        Cases.Receipt receipt = Applications.valid().filed();
        PrintDocument slip = slip(receipt.id(), "zh-CN");
        assertEquals("青溪村党群服务中心", slip.center());
        assertEquals("办件回执", slip.title());
        assertEquals(
                receipt.shortCode().substring(0, 4) + " " + receipt.shortCode().substring(4), slip.big());
        assertEquals(receipt.qrText(), slip.qr());
        assertEquals(receipt.next().chinese(), slip.next());
        assertTrue(slip.foot().contains(receipt.phone()));
        String lines = slip.lines().toString();
        String text = slip.lines().stream().map(PrintDocument.Line::text).collect(Collectors.joining());
        assertTrue(text.contains(receipt.number()), lines);
        assertTrue(lines.contains(receipt.itemName().chinese()), lines);
        assertTrue(lines.contains(receipt.who().chinese()), lines);
        assertTrue(lines.contains(receipt.by().getYear() + "年" + receipt.by().getMonthValue() + "月"), lines);
        assertFalse(slip.toString().contains("国") && slip.toString().contains("李"), "no name");
    }

    @Test
    void the_slip_speaks_the_applicants_language() {
        PrintDocument slip = slip(Applications.valid().filed().id(), "en");
        assertEquals("Case receipt", slip.title());
        assertTrue(
                slip.lines().toString().contains("Old-age allowance"),
                slip.lines().toString());
    }

    @Test
    void a_case_that_is_not_there_prints_nothing() {
        assertTrue(store.read(handle -> receipts.compose(handle, Ids.next(), "zh-CN"))
                .isEmpty());
        TestCore.kiosk()
                .post("/api/cases/" + Ids.next() + "/reprint")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:cases:not-found"));
    }

    @Test
    void a_receipt_is_printed_once_more_on_request() {
        UUID id = Applications.valid().filed().id();
        TestCore.kiosk()
                .post("/api/cases/" + id + "/reprint")
                .then()
                .statusCode(200)
                .body("subject", equalTo(id.toString()))
                .body("document", equalTo("receipt"));
        TestCore.board().post("/api/cases/" + id + "/reprint").then().statusCode(403);
    }

    private PrintDocument slip(UUID id, String language) {
        return store.read(handle -> receipts.compose(handle, id, language)).orElseThrow();
    }
}
