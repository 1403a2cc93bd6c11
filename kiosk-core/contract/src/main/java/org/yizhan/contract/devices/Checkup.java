package org.yizhan.contract.devices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/devices/kiosk`: how the core finds the machines around a kiosk, for the person who opened its staff
/// corner. The kiosk adds what only itself can see.
///
/// @param version  of the core
public record Checkup(String kiosk, String version, Instant at, List<Check> checks, KioskChoices choices) {
    public Checkup {
        checks = List.copyOf(checks);
    }

    /// What was found about one thing.
    ///
    /// @param well   whether nothing has to be done about it
    /// @param at     since when, or when last; what it means is said with the finding
    /// @param count  how much; what it means is said with the finding
    public record Check(
            Finding finding, boolean well, @Nullable Instant at, long count) {}

    /// A client says each in its own words, and what to do about it.
    public enum Finding {
        /// The last slip came out, `at` then.
        PRINTER_WELL,
        /// The last slip did not come out, and the printer says since `at` that it is well again.
        PRINTER_READY,
        /// A slip is on its way, since `at`.
        PRINTER_BUSY,
        /// Nothing was printed in the last 30 days.
        PRINTER_UNTRIED,
        /// This center has none.
        PRINTER_NONE,
        /// The roll is near its end since `at`; slips still come out.
        PRINTER_PAPER_LOW,
        /// The last slip did not come out, `at` is when it was wanted; or none would now, since `at`.
        PRINTER_OFFLINE,
        PRINTER_SILENT,
        PRINTER_PAPER_OUT,
        PRINTER_COVER_OPEN,
        PRINTER_REFUSED,

        SOUND_WELL,
        /// The center wants calls not to be spoken.
        SOUND_OFF,
        /// The machine has nothing to play a sound on.
        SOUND_NO_CARD,

        /// The line is up since `at`; `count` records wait to be signed for.
        COUNTY_WELL,
        /// The line is down since `at`; `count` records wait.
        COUNTY_AWAY,
        /// The county last signed for records `at` then.
        SYNC_LAST,
        /// It never did.
        SYNC_NEVER,

        /// `count` MiB are free.
        DISK_WELL,
        DISK_LOW,

        CLOCK_WELL,
        /// The clock was wrong and is not believed yet.
        CLOCK_DISTRUSTED
    }
}
