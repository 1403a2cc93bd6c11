package org.yizhan.house.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.house.Await;

class OrphansTest {
    @TempDir
    Path dir;

    private Path record = Path.of("");
    private ProcessHandle process = ProcessHandle.current();

    @BeforeEach
    void start() throws Exception {
        record = dir.resolve("core");
        // The shell's first argument stands for the data directory on the command line.
        process = new ProcessBuilder(
                        Birth.recorded(record, List.of("sh", "-c", "while :; do sleep 0.1; done", dir.toString())))
                .start()
                .toHandle();
        Await.until(
                "recorded",
                () -> Birth.read(record)
                        .filter(birth -> birth.lives(dir.toString()))
                        .isPresent());
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void the_process_records_its_own_pid() {
        assertEquals(process.pid(), Birth.read(record).orElseThrow().stat().pid());
    }

    @Test
    void an_orphan_is_stopped_and_its_record_removed() {
        assertEquals(List.of("core"), reclaim());

        assertFalse(process.isAlive());
        assertFalse(Files.exists(record));
    }

    @Test
    void an_orphan_that_stands_still_is_stopped_too() throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                        .start()
                        .waitFor());

        reclaim();

        assertFalse(process.isAlive());
    }

    @Test
    void a_process_that_has_got_an_orphans_pid_later_is_left_alone() throws Exception {
        List<String> lines = Files.readAllLines(record);
        String[] stat = lines.get(1).split(" ");
        stat[21] = Long.toString(Long.parseLong(stat[21]) - 1);
        Files.writeString(record, lines.get(0) + "\n" + String.join(" ", stat) + "\n");

        assertEquals(List.of(), reclaim());

        assertTrue(process.isAlive());
    }

    @Test
    void a_record_of_an_earlier_boot_names_nobody() throws Exception {
        List<String> lines = Files.readAllLines(record);
        Files.writeString(record, "00000000-0000-0000-0000-000000000000\n" + lines.get(1) + "\n");

        assertEquals(List.of(), reclaim());

        assertTrue(process.isAlive());
    }

    @Test
    void a_process_of_another_house_is_left_alone() {
        assertEquals(List.of(), new Orphans(dir, "/another/house").reclaim());

        assertTrue(process.isAlive());
    }

    private List<String> reclaim() {
        return new Orphans(dir, dir.toString()).reclaim();
    }
}
