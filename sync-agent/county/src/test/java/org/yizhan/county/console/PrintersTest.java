package org.yizhan.county.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.RealPostgres;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

/// What centers say of their printers, on the first page of the county's console.
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class PrintersTest extends InBrowser {
    @Test
    void a_printer_that_wants_somebody_stands_beside_its_center_until_it_is_well_again() {
        Wire.Enrolment enrolment = Wired.enrol(console, CENTER);
        Wired agent = Wired.with(enrolment, door, true);
        SampleJournal journal = SampleJournal.fresh(CENTER, enrolment.centerKey());
        says(agent, journal, "PRINTER_PAPER_LOW");
        says(agent, journal, "PRINTER_PAPER_OUT");
        signIn("officer");
        Locator center = page.locator("#centers tr", new Page.LocatorOptions().setHasText(CENTER));
        assertThat(center).containsText("打印机没纸");
        assertThat(center).containsText("11月27日 12:00 起");

        says(agent, journal, "PRINTER_READY");
        page.reload();
        assertThat(center).not().containsText("打印机");
    }

    private static void says(Wired agent, SampleJournal journal, String finding) {
        var said = Map.of("finding", finding, "since", "2026-11-27T04:00:00Z");
        journal.append("devices.printer", UUID.randomUUID(), "found", said);
        agent.post("/sync/v1/push", journal.all()).as(Wire.Receipt.class);
    }
}
