package org.yizhan.ui.corner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.Checkup.Check;
import org.yizhan.contract.devices.Checkup.Finding;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.ui.frame.Abilities;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.text.Dates;
import org.yizhan.ui.text.Language;
import org.yizhan.ui.text.Texts;

class LinesTest {
    private static final Instant AT = Instant.parse("2026-11-25T01:05:00Z");
    private static final Dates DATES = new Dates(Texts.in(Language.CHINESE), ZoneId.of("Asia/Shanghai"));

    private final ReadOnlyObjectWrapper<@Nullable Instant> lastScan = new ReadOnlyObjectWrapper<>();

    @Test
    void what_is_not_well_stands_first_and_the_rest_keeps_its_order() {
        List<Line> lines = lines(
                KioskChoices.AS_INSTALLED,
                "0.1.0",
                new Check(Finding.PRINTER_WELL, true, AT, 0),
                new Check(Finding.DISK_LOW, false, null, 120),
                new Check(Finding.CLOCK_WELL, true, AT, 0),
                new Check(Finding.COUNTY_AWAY, false, AT, 7));
        assertEquals(
                List.of(
                        "DISK",
                        "COUNTY",
                        "PRINTER",
                        "CLOCK",
                        "SCANNER",
                        "CAMERA",
                        "MICROPHONE",
                        "PROGRAM",
                        "PANEL",
                        "CONTRAST"),
                lines.stream().map(Line::id).toList());
    }

    @Test
    void every_finding_is_a_line_with_its_facts() {
        for (Finding finding : Finding.values()) {
            Line line = Line.of(new Check(finding, false, AT, 2048), DATES);
            assertEquals(List.of("11月25日 09:05", 2048L, "2 GB"), line.arguments());
            assertFalse(line.icon().isEmpty());
        }
    }

    @Test
    void a_printer_that_is_not_there_prints_no_test() {
        assertEquals(
                Line.Act.NONE,
                Line.of(new Check(Finding.PRINTER_NONE, true, null, 0), DATES).act());
        assertEquals(
                Line.Act.PRINT,
                Line.of(new Check(Finding.PRINTER_SILENT, false, AT, 0), DATES).act());
    }

    @Test
    void programs_of_two_versions_are_a_trouble() {
        assertTrue(find(lines(KioskChoices.AS_INSTALLED, "0.1.0"), "PROGRAM").well());
        Line differ = find(lines(KioskChoices.AS_INSTALLED, "0.2.0"), "PROGRAM");
        assertFalse(differ.well());
        assertEquals(List.of("0.2.0", "0.1.0"), differ.arguments());
    }

    @Test
    void a_choice_that_is_not_in_force_yet_says_so() {
        assertEquals(
                "panel-installed",
                find(lines(KioskChoices.AS_INSTALLED, "0.1.0"), "PANEL").key());
        assertEquals(
                "panel-measured",
                find(lines(new KioskChoices(270, null), "0.1.0"), "PANEL").key());
        Line next = find(lines(new KioskChoices(238, true), "0.1.0"), "PANEL");
        assertEquals("panel-next", next.key());
        assertEquals(List.of("23.8", "27"), next.arguments());
        assertEquals(
                "contrast-high-next",
                find(lines(new KioskChoices(null, true), "0.1.0"), "CONTRAST").key());
        assertEquals(
                "contrast-plain",
                find(lines(new KioskChoices(null, false), "0.1.0"), "CONTRAST").key());
    }

    @Test
    void a_scanner_was_heard_or_not() {
        assertEquals(
                "scanner-unheard",
                find(lines(KioskChoices.AS_INSTALLED, "0.1.0"), "SCANNER").key());
        lastScan.set(AT);
        assertEquals(
                List.of("09:05"),
                find(lines(KioskChoices.AS_INSTALLED, "0.1.0"), "SCANNER").arguments());
    }

    private List<Line> lines(KioskChoices choices, String core, Check... checks) {
        var machine = new Machine(
                new Metrics(27, 1080, 1920),
                false,
                "0.1.0",
                lastScan.getReadOnlyProperty(),
                () -> new Abilities(false, true),
                new Kept(null),
                () -> {});
        return Lines.of(new Checkup("kiosk-1", core, AT, Arrays.asList(checks), choices), machine, DATES);
    }

    private static Line find(List<Line> lines, String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
