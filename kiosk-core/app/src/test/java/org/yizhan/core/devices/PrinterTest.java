package org.yizhan.core.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.devices.Print;

class PrinterTest {
    private static final PrinterPatience SHORT = new PrinterPatience(Duration.ofMillis(400), Duration.ofMillis(800));

    private static final byte[] SLIP = slip(1000);

    /// More than all buffers on the way hold.
    private static final byte[] ENDLESS = slip(200_000);

    private final FakePrinter printer = new FakePrinter();

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void a_printer_that_says_it_is_done_has_printed() {
        assertEquals(Printer.Outcome.PRINTED, print());
        assertEquals(1, printer.slips().size());
    }

    @ParameterizedTest
    @CsvSource({
        "PAPER_OUT, PAPER_OUT",
        "COVER_OPEN, COVER_OPEN",
        "MUTE, SILENT",
        "BABBLES, REFUSED",
    })
    void what_is_wrong_before_the_slip_costs_no_paper(FakePrinter.Mood mood, Print.Trouble trouble) {
        printer.mood(mood);
        assertEquals(Printer.Outcome.before(trouble), print());
        assertEquals(0, printer.slips().size());
    }

    @ParameterizedTest
    @CsvSource({
        "FALLS_SILENT, SILENT",
        "RUNS_OUT, PAPER_OUT",
    })
    void what_goes_wrong_in_mid_slip_leaves_open_whether_there_is_paper(FakePrinter.Mood mood, Print.Trouble trouble) {
        printer.mood(mood);
        assertEquals(Printer.Outcome.during(trouble), print());
    }

    @ParameterizedTest
    @CsvSource({
        "WELL, , false",
        "PAPER_LOW, , true",
        "PAPER_OUT, PAPER_OUT, false",
        "COVER_OPEN, COVER_OPEN, false",
        "MUTE, SILENT, false",
        "BABBLES, REFUSED, false",
    })
    void a_printer_says_how_it_is_without_a_slip(
            FakePrinter.Mood mood, Print.@Nullable Trouble trouble, boolean paperLow) {
        printer.mood(mood);
        assertEquals(Optional.of(new Printer.Condition(trouble, paperLow)), condition());
        assertEquals(0, printer.slips().size());
    }

    @Test
    void a_roll_that_is_near_its_end_still_prints() {
        printer.mood(FakePrinter.Mood.PAPER_LOW);
        assertEquals(Printer.Outcome.PRINTED, print());
    }

    @Test
    void a_printer_that_is_switched_off_says_so_between_slips_too() {
        printer.unplug();
        assertEquals(Optional.of(Printer.Condition.in(Print.Trouble.OFFLINE)), condition());
    }

    @Test
    void a_device_file_cannot_tell_how_the_printer_is(@TempDir Path folder) throws Exception {
        Path device = Files.createFile(folder.resolve("lp0"));
        assertEquals(
                Optional.empty(), PrinterAddress.open("file:" + device, SHORT).condition());
    }

    @Test
    void a_printer_that_stops_taking_bytes_does_not_hold_the_core() {
        printer.mood(FakePrinter.Mood.STOPS_READING);
        assertEquals(
                Printer.Outcome.during(Print.Trouble.SILENT),
                PrinterAddress.open(printer.address(), SHORT).print(ENDLESS));
    }

    @Test
    void a_printer_that_is_switched_off_is_offline() {
        printer.unplug();
        assertEquals(Printer.Outcome.before(Print.Trouble.OFFLINE), print());
    }

    @Test
    void a_device_file_takes_the_slip_as_it_is(@TempDir Path folder) throws Exception {
        Path device = Files.createFile(folder.resolve("lp0"));
        assertEquals(
                Printer.Outcome.PRINTED,
                PrinterAddress.open("file:" + device, SHORT).print(SLIP));
        assertEquals(1, ReadSlip.all(Files.readAllBytes(device)).size());
    }

    @Test
    void a_device_that_is_not_there_is_offline(@TempDir Path folder) {
        assertEquals(
                Printer.Outcome.before(Print.Trouble.OFFLINE),
                PrinterAddress.open("file:" + folder.resolve("lp0"), SHORT).print(SLIP));
    }

    @Test
    void a_device_that_takes_no_more_bytes_is_silent(@TempDir Path folder) throws Exception {
        Path device = folder.resolve("lp0");
        assertEquals(0, new ProcessBuilder("mkfifo", device.toString()).start().waitFor());
        try (var unread = new RandomAccessFile(device.toFile(), "rw")) {
            assertEquals(
                    Printer.Outcome.during(Print.Trouble.SILENT),
                    PrinterAddress.open("file:" + device, SHORT).print(ENDLESS));
            assertTrue(unread.getFD().valid(), "somebody holds the other end and does not read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"usb", "http://127.0.0.1", "tcp:9100"})
    void an_address_that_is_none_is_refused_at_once(String address) {
        assertThrows(IllegalArgumentException.class, () -> PrinterAddress.open(address, SHORT));
    }

    private static byte[] slip(int rows) {
        return EscPos.slip(new Bitmap(72, rows, new byte[72 * rows]));
    }

    private Optional<Printer.Condition> condition() {
        return PrinterAddress.open(printer.address(), SHORT).condition();
    }

    private Printer.Outcome print() {
        return PrinterAddress.open(printer.address(), SHORT).print(SLIP);
    }
}
