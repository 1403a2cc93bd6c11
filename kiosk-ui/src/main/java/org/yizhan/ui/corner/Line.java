package org.yizhan.ui.corner;

import java.util.List;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.ui.text.Dates;

/// One thing around the kiosk: what was found, and what may be done here about it. `corner.<key>` says it;
/// `corner.<key>.do` what to do, where there is something.
///
/// @param id         of the thing, whatever was found
/// @param arguments  of its words
record Line(String id, String icon, String key, boolean well, List<Object> arguments, Act act) {
    Line {
        arguments = List.copyOf(arguments);
    }

    /// What a person may do from here.
    enum Act {
        NONE,
        PRINT,
        SOUND,
        PANEL,
        CONTRAST,
        RESTART
    }

    static Line of(Checkup.Check check, Dates dates) {
        Checkup.Finding finding = check.finding();
        String id = finding.name().substring(0, finding.name().indexOf('_'));
        String at = check.at() == null ? "" : dates.day(check.at()) + " " + dates.time(check.at());
        return new Line(
                id,
                icon(id),
                "Finding." + finding,
                check.well(),
                List.of(at, check.count(), size(check.count())),
                act(finding));
    }

    /// `900 MB`, `51 GB`.
    private static String size(long mebibytes) {
        return mebibytes < 1024 ? mebibytes + " MB" : mebibytes / 1024 + " GB";
    }

    private static String icon(String id) {
        return switch (id) {
            case "PRINTER" -> "printer";
            case "SOUND" -> "volume-up";
            case "COUNTY" -> "global";
            case "SYNC" -> "upload-cloud-2";
            case "DISK" -> "hard-drive-2";
            default -> "time";
        };
    }

    private static Act act(Checkup.Finding finding) {
        return switch (finding) {
            case PRINTER_WELL,
                    PRINTER_READY,
                    PRINTER_BUSY,
                    PRINTER_UNTRIED,
                    PRINTER_PAPER_LOW,
                    PRINTER_OFFLINE,
                    PRINTER_SILENT,
                    PRINTER_PAPER_OUT,
                    PRINTER_COVER_OPEN,
                    PRINTER_REFUSED -> Act.PRINT;
            case SOUND_WELL, SOUND_OFF, SOUND_NO_CARD -> Act.SOUND;
            case PRINTER_NONE,
                    COUNTY_WELL,
                    COUNTY_AWAY,
                    SYNC_LAST,
                    SYNC_NEVER,
                    DISK_WELL,
                    DISK_LOW,
                    CLOCK_WELL,
                    CLOCK_DISTRUSTED -> Act.NONE;
        };
    }
}
