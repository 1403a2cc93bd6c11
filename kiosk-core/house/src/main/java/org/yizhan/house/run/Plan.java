package org.yizhan.house.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Layout;
import org.yizhan.house.place.Ports;
import org.yizhan.house.process.AotCaches;

/// What a house is to be like.
///
/// @param kiosks   how many kiosk windows open
/// @param enrolled how many kiosks are enrolled, with or without a window
/// @param desktop  the X display the windows open on; null for a display of its own for each, unseen
public record Plan(
        Layout layout,
        Ports ports,
        Built built,
        Panel panel,
        int kiosks,
        int enrolled,
        @Nullable String desktop,
        AotCaches caches) {
    private static final int SAMPLE_KIOSKS = 2;

    public Plan {
        enrolled = Math.max(enrolled, kiosks);
    }

    /// A house on that directory and those ports, without windows.
    public static Plan of(Path dir, Ports ports, Built built) {
        return new Plan(
                new Layout(dir),
                ports,
                built,
                Panel.PORTRAIT_27,
                0,
                SAMPLE_KIOSKS,
                null,
                AotCaches.use(built.aotCaches()));
    }

    public Plan withKiosks(int number) {
        return new Plan(layout, ports, built, panel, number, enrolled, desktop, caches);
    }

    public Plan withEnrolled(int number) {
        return new Plan(layout, ports, built, panel, kiosks, Math.max(number, enrolled), desktop, caches);
    }

    public Plan withDesktop(@Nullable String display) {
        return new Plan(layout, ports, built, panel, kiosks, enrolled, display, caches);
    }

    public Plan withPanel(Panel other) {
        return new Plan(layout, ports, built, other, kiosks, enrolled, desktop, caches);
    }

    public Plan withCaches(AotCaches other) {
        return new Plan(layout, ports, built, panel, kiosks, enrolled, desktop, other);
    }
}
