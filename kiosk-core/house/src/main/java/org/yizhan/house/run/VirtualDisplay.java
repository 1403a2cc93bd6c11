package org.yizhan.house.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.Probe;
import org.yizhan.house.process.Spec;

/// An X display of the house's own, in memory, of exactly one panel's size.
///
/// @param frames  directory of its frame buffer, a file in xwd format that changes as the screen does
public record VirtualDisplay(int number, Panel panel, Path frames) {
    private static final int FIRST = 80;
    private static final int LAST = 400;

    /// The frame buffer's file in its directory.
    static final String FRAME_BUFFER = "Xvfb_screen0";

    /// The first number nobody uses.
    public static VirtualDisplay unused(Panel panel, Path frames) {
        for (int number = FIRST; number < LAST; number++) {
            if (Files.notExists(Path.of("/tmp/.X" + number + "-lock")) && Files.notExists(socket(number))) {
                return new VirtualDisplay(number, panel, frames);
            }
        }
        throw new Refusal(Refusal.NOT_STARTED, "found no unused X display from :" + FIRST + " to :" + LAST);
    }

    public String name() {
        return ":" + number;
    }

    public Path frameBuffer() {
        return frames.resolve(FRAME_BUFFER);
    }

    /// @param process  its name among the house's processes
    public Spec spec(String process) {
        return new Spec(
                process,
                crashes -> List.of(
                        "Xvfb",
                        name(),
                        "-screen",
                        "0",
                        panel.pixels() + "x24",
                        "-noreset",
                        "-nolisten",
                        "tcp",
                        "-fbdir",
                        frames.toString()),
                Map.of(),
                Probe.file(socket(number)),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Spec.Stop.TERMINATE,
                Spec.USUAL_PATIENCE);
    }

    /// A window manager on it, with the settings it is installed with.
    ///
    /// @param process  its name among the house's processes
    /// @param home     where it looks for settings of somebody's own, and finds none
    public Spec manager(String process, Path home) {
        return new Spec(
                process,
                crashes -> List.of("openbox", "--sm-disable"),
                Map.of("DISPLAY", name(), "HOME", home.toString(), "XDG_CONFIG_HOME", home.toString()),
                () -> true,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Spec.Stop.TERMINATE,
                Spec.USUAL_PATIENCE);
    }

    private static Path socket(int number) {
        return Path.of("/tmp/.X11-unix/X" + number);
    }
}
