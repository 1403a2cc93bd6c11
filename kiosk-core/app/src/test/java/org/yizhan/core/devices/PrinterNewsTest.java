package org.yizhan.core.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class PrinterNewsTest {
    private static final Instant SINCE = Instant.parse("2026-11-27T04:00:00Z");

    @Inject
    Store store;

    @Inject
    PrinterNews news;

    @Test
    void the_county_reads_in_the_journal_what_the_printer_said_and_since_when() {
        store.write(tx -> {
            news.tell(tx, new PrinterWatch.Seen(Printer.Condition.in(Print.Trouble.PAPER_OUT), SINCE));
            return true;
        });
        assertEquals("PRINTER_PAPER_OUT 2026-11-27T04:00:00Z", lastTold());
        store.write(tx -> {
            news.tell(tx, new PrinterWatch.Seen(new Printer.Condition(null, false), SINCE));
            return true;
        });
        assertEquals("PRINTER_READY 2026-11-27T04:00:00Z", lastTold());
    }

    private String lastTold() {
        return store.read(handle -> handle.select("SELECT json_extract(payload, '$.finding') || ' '"
                        + " || json_extract(payload, '$.since') FROM journal WHERE type = 'devices.printer'"
                        + " ORDER BY epoch DESC, seq DESC LIMIT 1")
                .mapTo(String.class)
                .one());
    }
}
