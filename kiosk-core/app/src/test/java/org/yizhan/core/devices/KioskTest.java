package org.yizhan.core.devices;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.AuditLine;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.Checkup.Finding;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
@WithTestResource(WithPrinter.class)
class KioskTest {
    private final FakePrinter printer = WithPrinter.printer();

    @Inject
    AskThePrinter ask;

    @Inject
    Store store;

    @Inject
    TestClock clock;

    @Inject
    CoreClock time;

    @AfterEach
    void mendThePrinterAndTheClock() {
        printer.mood(FakePrinter.Mood.WELL);
        clock.setRight();
        store.write(time::believe);
    }

    @Test
    void a_checkup_tells_of_everything_the_core_can_see() {
        Checkup checkup = checkup();
        assertEquals("kiosk-1", checkup.kiosk());
        assertEquals(6, checkup.checks().size());
        Checkup.Check county = find(checkup, Finding.COUNTY_AWAY);
        assertTrue(county.count() > 0, "what was enrolled has not been signed for");
        assertTrue(find(checkup, Finding.CLOCK_WELL).well());
    }

    @Test
    void the_county_is_well_once_its_line_is_up() {
        TestCore.agent()
                .body(Map.of("up", true))
                .post("/api/journal/link")
                .then()
                .statusCode(200);
        assertTrue(find(checkup(), Finding.COUNTY_WELL).well());
        TestCore.agent()
                .body(Map.of("up", false))
                .post("/api/journal/link")
                .then()
                .statusCode(200);
    }

    @Test
    void a_test_slip_comes_out_once_however_often_it_is_asked_for() {
        int before = printer.slips().size();
        int recorded = audited("devices.test-print", "kiosk-1").size();
        RequestSpecification corner = TestCore.corner();
        UUID key = Ids.next();
        String print =
                act(corner, "test-print", key).then().statusCode(200).extract().path("id");
        act(corner, "test-print", key).then().statusCode(200).body("id", equalTo(print));
        until(Finding.PRINTER_WELL);
        assertEquals(before + 1, printer.slips().size());
        assertEquals(recorded + 1, audited("devices.test-print", "kiosk-1").size());
    }

    @Test
    void a_printer_in_trouble_is_told_by_what_it_needs() {
        printer.mood(FakePrinter.Mood.PAPER_OUT);
        act(TestCore.corner(), "test-print", Ids.next()).then().statusCode(200);
        assertEquals(false, until(Finding.PRINTER_PAPER_OUT).well());
        printer.mood(FakePrinter.Mood.WELL);
        act(TestCore.corner(), "test-print", Ids.next()).then().statusCode(200);
        until(Finding.PRINTER_WELL);
    }

    @Test
    void a_roll_near_its_end_is_told_before_a_slip_is_wanted() {
        printer.mood(FakePrinter.Mood.PAPER_LOW);
        ask.now();
        assertEquals(false, until(Finding.PRINTER_PAPER_LOW).well());
        act(TestCore.corner(), "test-print", Ids.next()).then().statusCode(200);
        until(Finding.PRINTER_PAPER_LOW);
        printer.mood(FakePrinter.Mood.WELL);
        ask.now();
        until(Finding.PRINTER_WELL);
    }

    @Test
    void a_slip_that_comes_out_at_last_makes_the_printer_well_as_of_then() {
        printer.mood(FakePrinter.Mood.PAPER_OUT);
        List<UUID> slips = List.of(testPrint(), testPrint());
        slips.forEach(KioskTest::awaitGivenUp);
        Instant wanted = Objects.requireNonNull(until(Finding.PRINTER_PAPER_OUT).at());
        printer.mood(FakePrinter.Mood.WELL);
        clock.set(Instant.now().plus(Duration.ofMinutes(3)));
        TestCore.duty()
                .post("/api/devices/prints/{id}/retry", slips.getFirst())
                .then()
                .statusCode(200);
        Instant out = Objects.requireNonNull(until(Finding.PRINTER_WELL).at());
        assertTrue(Duration.between(wanted, out).compareTo(Duration.ofMinutes(2)) > 0, wanted + ", " + out);
    }

    @Test
    void the_test_sound_is_answered_with_whether_there_is_something_to_play_it_on() {
        Checkup.Check sound = act(TestCore.corner(), "test-sound", Ids.next())
                .then()
                .statusCode(200)
                .extract()
                .as(Checkup.Check.class);
        assertEquals(sound.well(), sound.finding() == Finding.SOUND_WELL);
        assertTrue(checkup().checks().contains(sound));
        assertEquals(1, audited("devices.test-sound", "kiosk-1").size());
    }

    @Test
    void a_restart_is_put_on_record_once() {
        RequestSpecification corner = TestCore.corner();
        UUID key = Ids.next();
        act(corner, "restart", key).then().statusCode(204);
        act(corner, "restart", key).then().statusCode(204);
        assertEquals(1, audited("devices.restart", "kiosk-1").size());
    }

    @Test
    void what_is_chosen_at_a_kiosk_is_kept_for_it_and_for_no_other() {
        TestCore.secondKiosk().get("/api/devices/kiosk/choices").then().body("panelTenthInches", nullValue());
        choose("{\"panelTenthInches\":238,\"highContrast\":true}").then().statusCode(200);
        choose("{\"panelTenthInches\":238,\"highContrast\":true}").then().statusCode(200);
        TestCore.kiosk()
                .get("/api/devices/kiosk/choices")
                .then()
                .body("panelTenthInches", equalTo(238))
                .body("highContrast", equalTo(true));
        TestCore.secondKiosk().get("/api/devices/kiosk/choices").then().body("panelTenthInches", nullValue());
        String detail = "kiosk-1 {panel.tenth-inches=238, screen.high-contrast=true}";
        assertEquals(1, audited("devices.kiosk-set", detail).size());

        choose("{}")
                .then()
                .statusCode(200)
                .body("panelTenthInches", nullValue())
                .body("highContrast", nullValue());
    }

    @Test
    void a_size_that_no_screen_is_made_for_is_refused() {
        for (int tenths : List.of(199, 361, -1)) {
            choose("{\"panelTenthInches\":" + tenths + "}")
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("panelTenthInches"))
                    .body("violations.code", hasItem("out-of-range"));
        }
        choose("{\"panelTenthInches\":26.9}").then().statusCode(400);
    }

    @Test
    void neither_the_kiosk_itself_nor_the_console_does_what_the_corner_does() {
        for (RequestSpecification other : List.of(TestCore.kiosk(), TestCore.admin())) {
            other.get("/api/devices/kiosk").then().statusCode(403);
            other.post("/api/devices/kiosk/restart").then().statusCode(403);
        }
    }

    private static UUID testPrint() {
        return UUID.fromString(act(TestCore.corner(), "test-print", Ids.next())
                .then()
                .statusCode(200)
                .extract()
                .path("id"));
    }

    private static void awaitGivenUp(UUID print) {
        for (int tries = 0; tries < 1500; tries++) {
            String state = TestCore.duty().get("/api/devices/prints").path("find { it.id == '" + print + "' }.state");
            if (state.equals("FAILED")) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        fail("the slip was not given up");
    }

    private static Checkup checkup() {
        return TestCore.corner()
                .get("/api/devices/kiosk")
                .then()
                .statusCode(200)
                .extract()
                .as(Checkup.class);
    }

    private static Checkup.Check find(Checkup checkup, Finding finding) {
        return checkup.checks().stream()
                .filter(check -> check.finding() == finding)
                .findFirst()
                .orElseGet(() -> fail(finding + " is not among " + checkup.checks()));
    }

    private static Checkup.Check until(Finding finding) {
        for (int tries = 0; tries < 1500; tries++) {
            Checkup checkup = checkup();
            if (checkup.checks().stream().anyMatch(check -> check.finding() == finding)) {
                return find(checkup, finding);
            }
            LockSupport.parkNanos(20_000_000);
        }
        return fail("it never came to " + finding);
    }

    private static Response act(RequestSpecification corner, String what, UUID key) {
        return corner.header(Headers.IDEMPOTENCY_KEY, key.toString()).post("/api/devices/kiosk/" + what);
    }

    private static Response choose(String choices) {
        return TestCore.corner().body(choices).put("/api/devices/kiosk/choices");
    }

    private static List<AuditLine> audited(String what, String detail) {
        AuditLine[] lines =
                TestCore.admin().get("/api/audit?limit=500").then().extract().as(AuditLine[].class);
        return Arrays.stream(lines)
                .filter(line -> line.what().equals(what) && line.detail().equals(detail))
                .toList();
    }
}
