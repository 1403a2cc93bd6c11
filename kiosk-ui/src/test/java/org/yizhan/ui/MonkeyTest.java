package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.ui.client.Json;
import org.yizhan.ui.monkey.Monkey;

/// A short day of the monkey. The kiosk runs in a process of its own, on a display and under a window manager of its
/// own: what the monkey types closes windows and starts programs wherever it is not held back.
class MonkeyTest {
    private static final int INPUTS = 2_000;

    @Test
    void nothing_that_is_touched_typed_or_scanned_leaves_the_kiosk_or_shows_what_the_one_before_entered(
            @TempDir Path dir) throws Exception {
        JsonNode tally;
        try (var core = FakeCore.on(new Village());
                var display = Xvfb.start("1080x1920")) {
            var manager = environment(new ProcessBuilder("openbox", "--sm-disable"), display, dir)
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("openbox.log").toFile())
                    .start();
            try {
                tally = play(core, display, dir);
            } finally {
                manager.destroy();
            }
        }
        assertEquals(INPUTS, tally.path("inputs").asInt());
        assertEquals(0, tally.path("escapes").asInt(), tally.toString());
        assertEquals(0, tally.path("faults").asInt(), tally.toString());
        assertEquals(0, tally.path("canaries").asInt(), tally.toString());
        assertTrue(tally.path("actions").asInt() > INPUTS / 5, tally.toString());
    }

    private static JsonNode play(FakeCore core, Xvfb display, Path dir) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dyizhan.core=" + core.address(),
                "-Dyizhan.token-file=" + Files.writeString(dir.resolve("token"), FakeCore.TOKEN),
                "-Dyizhan.monkey.inputs=" + INPUTS,
                "-Dyizhan.monkey.corner=" + FakeCorner.DIGITS,
                "-Dyizhan.monkey.codes="
                        + Files.write(dir.resolve("codes"), List.of(FakePartyDay.GOOD_CARD, FakeCases.RECEIPT_QR))));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Monkey.class.getName()));
        Process kiosk = environment(new ProcessBuilder(command), display, dir)
                .redirectErrorStream(true)
                .start();
        JsonNode tally = Json.MAPPER.createObjectNode();
        try (var lines = kiosk.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("monkey: " + line);
                if (line.startsWith("tally ")) {
                    tally = Json.MAPPER.readTree(line.substring("tally ".length()));
                }
            }
        }
        assertEquals(0, kiosk.waitFor(), "the program's own end");
        return tally;
    }

    private static ProcessBuilder environment(ProcessBuilder builder, Xvfb display, Path home) {
        builder.environment()
                .putAll(Map.of(
                        "DISPLAY",
                        display.name(),
                        "GDK_GL",
                        "disable",
                        "HOME",
                        home.toString(),
                        "XDG_CONFIG_HOME",
                        home.toString()));
        return builder;
    }
}
