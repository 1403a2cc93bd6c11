package org.yizhan.ui.corner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.devices.KioskChoices;

class KeptTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_at_the_next_start() {
        Path file = folder.resolve("new/kiosk-1");
        new Kept(file).write(new KioskChoices(238, true));
        assertEquals(new KioskChoices(238, true), new Kept(file).read());
        new Kept(file).write(new KioskChoices(null, false));
        assertEquals(new KioskChoices(null, false), new Kept(file).read());
    }

    @Test
    void a_size_nobody_can_use_is_as_installed_and_the_rest_still_counts() throws IOException {
        for (String size : List.of("20", "199", "361", "-238", "23.8", "large", "")) {
            Path file = Files.writeString(
                    folder.resolve("kiosk-1"), "panel.tenth-inches=" + size + "\nscreen.high-contrast=true\n");
            assertEquals(new KioskChoices(null, true), new Kept(file).read(), size);
        }
    }

    @Test
    void a_file_that_is_no_such_file_stops_no_kiosk() throws IOException {
        Path file = Files.write(folder.resolve("kiosk-1"), new byte[] {(byte) 0xff, 0, '\\', 'u', 'z'});
        assertEquals(KioskChoices.AS_INSTALLED, new Kept(file).read());
        assertEquals(KioskChoices.AS_INSTALLED, new Kept(folder.resolve("none")).read());
        assertEquals(KioskChoices.AS_INSTALLED, new Kept(null).read());
    }

    @Test
    void a_place_that_cannot_be_written_leaves_what_there_was() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "");
        new Kept(file.resolve("kiosk-1")).write(new KioskChoices(238, null));
        assertEquals("", Files.readString(file));
    }
}
