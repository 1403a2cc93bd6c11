package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayingTest {
    @Test
    void one_that_hangs_is_given_up_and_ended() throws Exception {
        Process hanging = new ProcessBuilder("sleep", "600").start();
        var gaveUp = assertThrows(IOException.class, () -> Laying.await(hanging, Duration.ofMillis(100)));
        assertEquals("laying out took too long", gaveUp.getMessage());
        hanging.onExit().join();
    }

    @Test
    void one_that_fails_says_why_in_its_last_line() throws Exception {
        assertEquals("no room on the disk", failure("echo beginning; echo no room on the disk; exit 1"));
        assertEquals("laying out was cut short", failure("exit 1"));
        Laying.await(shell("echo done"), Duration.ofMinutes(1));
    }

    private static @Nullable String failure(String script) throws IOException {
        Process failing = shell(script);
        return assertThrows(IOException.class, () -> Laying.await(failing, Duration.ofMinutes(1)))
                .getMessage();
    }

    private static Process shell(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script).start();
    }
}
