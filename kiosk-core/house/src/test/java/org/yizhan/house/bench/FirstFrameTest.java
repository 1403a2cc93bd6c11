package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.house.Await;
import org.yizhan.house.place.Built;
import org.yizhan.house.process.Child;
import org.yizhan.house.process.Spec;
import org.yizhan.house.process.Supervisor;
import org.yizhan.house.run.Panel;
import org.yizhan.house.run.VirtualDisplay;

class FirstFrameTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int IVORY = 0xFFFFF0;

    @TempDir
    Path dir;

    private Supervisor supervisor = new Supervisor(Path.of(""), Path.of(""), Child.Events.NONE);
    private VirtualDisplay display = new VirtualDisplay(0, Panel.PORTRAIT_27, Path.of(""));

    @BeforeEach
    void openDisplay() throws InterruptedException {
        supervisor = new Supervisor(dir, dir, Child.Events.NONE);
        display = VirtualDisplay.unused(new Panel("10", 400, 300), dir);
        assertTrue(supervisor.start(display.spec("display")).awaitUp(LIMIT));
    }

    @AfterEach
    void close() {
        supervisor.close();
    }

    @Test
    void a_real_window_is_seen_on_the_frame_buffer() throws IOException {
        var screen = FrameBuffer.open(display.frameBuffer());
        var first = FirstFrame.watch(screen);
        supervisor.start(window());

        Optional<Duration> took = first.await(LIMIT);

        assertTrue(took.isPresent());
        assertTrue(took.get().toMillis() > 50, "a JVM with a window takes its time: " + took);
        // Off the middle: the X server draws its pointer there.
        Await.until("the window shows its color", () -> (screen.picture().getRGB(40, 30) & 0xFFFFFF) == IVORY);
    }

    @Test
    void a_screen_that_stays_as_it_was_has_no_first_frame() throws IOException {
        var first = FirstFrame.watch(FrameBuffer.open(display.frameBuffer()));

        assertEquals(Optional.empty(), first.await(Duration.ofMillis(300)));
    }

    private Spec window() {
        List<String> command = List.of(
                Built.java(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", ""),
                EmptyWindow.class.getName(),
                "400",
                "300");
        return new Spec(
                "window",
                crashes -> command,
                Map.of("DISPLAY", display.name()),
                () -> true,
                LIMIT,
                LIMIT,
                Spec.Stop.TERMINATE,
                Spec.USUAL_PATIENCE);
    }
}
