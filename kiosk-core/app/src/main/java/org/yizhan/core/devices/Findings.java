package org.yizhan.core.devices;

import java.time.Instant;
import java.util.Optional;
import org.yizhan.contract.devices.Checkup.Check;
import org.yizhan.contract.devices.Checkup.Finding;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.journal.County;

/// What is well and what is not, each by its own rule.
final class Findings {
    /// Weeks of work at a busy center: time for somebody to come.
    static final long LOW_MIB = 500;

    private Findings() {}

    /// What the printer says of itself counts for as long as no slip is on its way: it is asked once none is, so
    /// while slips are tried again it was asked before them. That it says it is well proves nothing where the last
    /// slip failed for a reason it does not tell of.
    ///
    /// @param last  the slip that something came of last
    /// @param seen  what the printer said last between two slips
    static Check printer(boolean installed, Optional<PrintJob> last, Optional<PrinterWatch.Seen> seen) {
        if (!installed) {
            return new Check(Finding.PRINTER_NONE, true, null, 0);
        }
        Check printed = last.map(Findings::printed).orElseGet(() -> new Check(Finding.PRINTER_UNTRIED, true, null, 0));
        boolean onItsWay =
                last.filter(job -> PrintStates.isUnfinished(job.state())).isPresent();
        return onItsWay ? printed : seen.map(said -> said(said, printed)).orElse(printed);
    }

    private static Check said(PrinterWatch.Seen seen, Check printed) {
        Check between = between(seen);
        if (!between.well()) {
            return between;
        }
        return switch (printed.finding()) {
            case PRINTER_OFFLINE, PRINTER_PAPER_OUT, PRINTER_COVER_OPEN -> between;
            default -> printed;
        };
    }

    /// What it said of itself between two slips, whatever came of those.
    static Check between(PrinterWatch.Seen seen) {
        Print.Trouble trouble = seen.condition().trouble();
        if (trouble != null) {
            return new Check(trouble(trouble), false, seen.since(), 0);
        }
        return seen.condition().paperLow()
                ? new Check(Finding.PRINTER_PAPER_LOW, false, seen.since(), 0)
                : new Check(Finding.PRINTER_READY, true, seen.since(), 0);
    }

    private static Check printed(PrintJob last) {
        Print.Trouble trouble = last.trouble();
        if (trouble != null) {
            return new Check(trouble(trouble), false, last.at(), 0);
        }
        return last.state() == Print.State.CONFIRMED
                ? new Check(Finding.PRINTER_WELL, true, last.movedAt(), 0)
                : new Check(Finding.PRINTER_BUSY, true, last.at(), 0);
    }

    private static Finding trouble(Print.Trouble trouble) {
        return switch (trouble) {
            case OFFLINE -> Finding.PRINTER_OFFLINE;
            case SILENT -> Finding.PRINTER_SILENT;
            case PAPER_OUT -> Finding.PRINTER_PAPER_OUT;
            case COVER_OPEN -> Finding.PRINTER_COVER_OPEN;
            case REFUSED -> Finding.PRINTER_REFUSED;
        };
    }

    static Check sound(boolean wanted, boolean card) {
        if (!card) {
            return new Check(Finding.SOUND_NO_CARD, false, null, 0);
        }
        return new Check(wanted ? Finding.SOUND_WELL : Finding.SOUND_OFF, true, null, 0);
    }

    static Check county(County.Standing line) {
        return new Check(
                line.up() ? Finding.COUNTY_WELL : Finding.COUNTY_AWAY, line.up(), line.since(), line.backlog());
    }

    /// That nothing was signed for says little by itself: there may have been nothing to sign for.
    static Check sync(County.Standing line) {
        Instant signed = line.signedAt();
        return new Check(signed == null ? Finding.SYNC_NEVER : Finding.SYNC_LAST, true, signed, line.backlog());
    }

    static Check disk(long freeMib) {
        boolean enough = freeMib >= LOW_MIB;
        return new Check(enough ? Finding.DISK_WELL : Finding.DISK_LOW, enough, null, freeMib);
    }

    static Check clock(boolean trusted, Instant now) {
        return new Check(trusted ? Finding.CLOCK_WELL : Finding.CLOCK_DISTRUSTED, trusted, now, 0);
    }
}
