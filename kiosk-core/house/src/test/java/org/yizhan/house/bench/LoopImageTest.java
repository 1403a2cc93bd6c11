package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopImageTest {
    @TempDir
    Path dir;

    @Test
    void a_power_cut_takes_what_was_not_on_the_disk_leaves_what_was_and_nothing_stays_mounted() throws IOException {
        Path at = dir.resolve("at");
        try (LoopImage disk = mount(at)) {
            Files.writeString(at.resolve("settled"), "kept");
            disk.settle();
            Files.writeString(at.resolve("late"), "gone");
            disk.cutPower();
            assertThrows(IOException.class, () -> Files.writeString(at.resolve("after"), "never"));
            disk.remount();

            assertEquals("kept", Files.readString(at.resolve("settled")));
            assertFalse(Files.exists(at.resolve("late")) && Files.size(at.resolve("late")) > 0);
            Files.writeString(at.resolve("again"), "works");
        }
        assertTrue(Files.notExists(at.resolve("settled")));
    }

    private LoopImage mount(Path at) throws IOException {
        try {
            return LoopImage.mount(dir.resolve("image"), at);
        } catch (LoopImage.Unavailable e) {
            return abort("this machine mounts no disk image: " + e.getMessage());
        }
    }
}
