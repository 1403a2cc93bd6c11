package org.yizhan.house.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.house.place.Refusal;

class HouseLockTest {
    @TempDir
    Path dir;

    @Test
    void a_second_house_on_the_same_directory_is_refused_in_one_line_that_names_the_first() {
        try (var held = HouseLock.acquire(dir.resolve("lock"))) {
            var refusal = assertThrows(Refusal.class, () -> HouseLock.acquire(dir.resolve("lock")));

            assertEquals(Refusal.RUNS_ALREADY, refusal.exitCode());
            assertTrue(
                    refusal.line().contains("process " + ProcessHandle.current().pid()), refusal.line());
            assertEquals(1, refusal.line().lines().count());
            assertTrue(held != null);
        }
    }

    @Test
    void a_lock_given_back_can_be_taken_again() {
        HouseLock.acquire(dir.resolve("lock")).close();
        HouseLock.acquire(dir.resolve("lock")).close();
    }
}
