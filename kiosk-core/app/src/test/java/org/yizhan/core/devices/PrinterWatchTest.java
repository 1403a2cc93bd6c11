package org.yizhan.core.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.devices.Print;

/// What the county hears of the printer.
class PrinterWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
    private static final Printer.Condition WELL = new Printer.Condition(null, false);
    private static final Printer.Condition EMPTY = Printer.Condition.in(Print.Trouble.PAPER_OUT);

    private final PrinterWatch watch = new PrinterWatch();

    @Test
    void what_has_lasted_for_two_minutes_is_told_once() {
        watch.learn(EMPTY, NOON);
        assertEquals(Optional.empty(), untold(119));
        assertEquals(Optional.of(EMPTY), untold(120));
        tell(120);
        assertEquals(Optional.empty(), untold(600));
        watch.learn(WELL, NOON.plusSeconds(600));
        assertEquals(Optional.of(WELL), untold(720));
    }

    @Test
    void what_comes_and_goes_is_not() {
        watch.learn(WELL, NOON);
        tell(120);
        watch.learn(EMPTY, NOON.plusSeconds(130));
        watch.learn(WELL, NOON.plusSeconds(160));
        assertEquals(Optional.empty(), untold(900));
    }

    private Optional<Printer.Condition> untold(long seconds) {
        return watch.untold(NOON.plus(Duration.ofSeconds(seconds))).map(PrinterWatch.Seen::condition);
    }

    private void tell(long seconds) {
        watch.untold(NOON.plusSeconds(seconds)).ifPresent(watch::told);
    }
}
