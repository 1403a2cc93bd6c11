package org.yizhan.core.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.contract.devices.Checkup.Check;
import org.yizhan.contract.devices.Checkup.Finding;
import org.yizhan.contract.devices.Print;

class FindingsTest {
    private static final Instant AT = Instant.parse("2026-11-25T01:00:00Z");
    private static final Instant LATER = AT.plusSeconds(180);
    private static final Instant SEEN = AT.plusSeconds(300);

    @ParameterizedTest
    @EnumSource(Print.Trouble.class)
    void every_trouble_of_a_printer_is_a_finding_that_is_not_well(Print.Trouble trouble) {
        Check check = Findings.printer(true, Optional.of(print(Print.State.FAILED, trouble)), Optional.empty());
        assertEquals(new Check(Finding.valueOf("PRINTER_" + trouble), false, AT, 0), check);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "SENDING"})
    void a_slip_without_trouble_is_on_its_way_since_it_was_wanted(Print.State state) {
        assertEquals(
                new Check(Finding.PRINTER_BUSY, true, AT, 0),
                Findings.printer(true, Optional.of(print(state, null)), seen(Print.Trouble.OFFLINE, false)));
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "SENDING"})
    void a_slip_that_is_tried_again_says_more_than_what_the_printer_said_before_it(Print.State state) {
        Optional<PrintJob> again = Optional.of(print(state, Print.Trouble.COVER_OPEN));
        Check check = new Check(Finding.PRINTER_COVER_OPEN, false, AT, 0);
        assertEquals(check, Findings.printer(true, again, seen(null, false)));
        assertEquals(check, Findings.printer(true, again, seen(Print.Trouble.PAPER_OUT, false)));
    }

    @Test
    void no_printer_and_no_slip_yet_are_no_trouble() {
        assertEquals(
                Finding.PRINTER_NONE,
                Findings.printer(false, Optional.empty(), Optional.empty()).finding());
        assertEquals(
                new Check(Finding.PRINTER_UNTRIED, true, null, 0),
                Findings.printer(true, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"true, true, SOUND_WELL, true", "false, true, SOUND_OFF, true", "true, false, SOUND_NO_CARD, false"})
    void a_sound_that_nobody_wants_is_no_trouble_but_none_at_all_is(
            boolean wanted, boolean card, Finding finding, boolean well) {
        assertEquals(new Check(finding, well, null, 0), Findings.sound(wanted, card));
    }

    @ParameterizedTest
    @CsvSource({"499, DISK_LOW, false", "500, DISK_WELL, true"})
    void a_disk_is_low_while_there_is_still_time_to_come(long free, Finding finding, boolean well) {
        assertEquals(new Check(finding, well, null, free), Findings.disk(free));
    }

    @Test
    void a_clock_that_is_not_believed_has_to_be_set_right() {
        assertEquals(new Check(Finding.CLOCK_DISTRUSTED, false, AT, 0), Findings.clock(false, AT));
    }

    @Test
    void a_printer_is_well_as_of_the_last_sheet_that_came_out() {
        Check check = Findings.printer(true, Optional.of(print(Print.State.CONFIRMED, null)), seen(null, false));
        assertEquals(new Check(Finding.PRINTER_WELL, true, LATER, 0), check);
    }

    @ParameterizedTest
    @EnumSource(Print.Trouble.class)
    void what_a_printer_says_between_two_slips_counts_more_than_the_last_one(Print.Trouble trouble) {
        Optional<PrintJob> out = Optional.of(print(Print.State.CONFIRMED, null));
        assertEquals(
                new Check(Finding.valueOf("PRINTER_" + trouble), false, SEEN, 0),
                Findings.printer(true, out, seen(trouble, false)));
        assertEquals(
                new Check(Finding.PRINTER_PAPER_LOW, false, SEEN, 0), Findings.printer(true, out, seen(null, true)));
    }

    @ParameterizedTest
    @CsvSource({
        "OFFLINE, PRINTER_READY",
        "PAPER_OUT, PRINTER_READY",
        "COVER_OPEN, PRINTER_READY",
        "SILENT, PRINTER_SILENT",
        "REFUSED, PRINTER_REFUSED",
    })
    void a_printer_that_says_it_is_well_again_is_believed_where_that_was_the_trouble(
            Print.Trouble trouble, Finding finding) {
        Optional<PrintJob> failed = Optional.of(print(Print.State.FAILED, trouble));
        assertEquals(finding, Findings.printer(true, failed, seen(null, false)).finding());
    }

    private static Optional<PrinterWatch.Seen> seen(Print.@Nullable Trouble trouble, boolean paperLow) {
        return Optional.of(new PrinterWatch.Seen(new Printer.Condition(trouble, paperLow), SEEN));
    }

    private static PrintJob print(Print.State state, Print.@Nullable Trouble trouble) {
        return new PrintJob(
                new UUID(0, 1), "ticket", new UUID(0, 2), "A001", "zh-CN", false, state, trouble, 1, AT, LATER);
    }
}
