package org.yizhan.ui.corner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.ui.text.Dates;

/// Everything around a kiosk: what the core found, and what the kiosk sees of itself. What is not well stands first.
final class Lines {
    private Lines() {}

    static List<Line> of(Checkup checkup, Machine machine, Dates dates) {
        List<Line> lines = new ArrayList<>();
        checkup.checks().forEach(check -> lines.add(Line.of(check, dates)));
        lines.add(scanner(machine, dates));
        lines.add(able("CAMERA", "camera", machine.abilities().get().photo()));
        lines.add(able("MICROPHONE", "mic", machine.abilities().get().voice()));
        lines.add(programs(checkup, machine));
        lines.add(panel(checkup.choices(), machine));
        lines.add(contrast(checkup.choices(), machine));
        lines.sort(Comparator.comparing(Line::well));
        return lines;
    }

    private static Line scanner(Machine machine, Dates dates) {
        var last = machine.lastScan().get();
        return last == null
                ? new Line("SCANNER", "qr-scan-2", "scanner-unheard", true, List.of(), Line.Act.NONE)
                : new Line("SCANNER", "qr-scan-2", "scanner-heard", true, List.of(dates.time(last)), Line.Act.NONE);
    }

    /// Many a kiosk has none, and none is needed: that is no trouble.
    private static Line able(String id, String icon, boolean there) {
        String key = icon + (there ? "-there" : "-none");
        return new Line(id, icon, key, true, List.of(), Line.Act.NONE);
    }

    /// The core answers, or there would be no page: what is left to say is whether both are of one version.
    private static Line programs(Checkup checkup, Machine machine) {
        boolean same = checkup.version().equals(machine.version());
        return new Line(
                "PROGRAM",
                "computer",
                same ? "programs-same" : "programs-differ",
                same,
                List.of(checkup.version(), machine.version()),
                Line.Act.RESTART);
    }

    private static Line panel(KioskChoices choices, Machine machine) {
        long now = Math.round(machine.panel().inches() * 10);
        Integer chosen = choices.panelTenthInches();
        boolean settled = chosen == null || chosen == now;
        String key = settled ? (chosen == null ? "panel-installed" : "panel-measured") : "panel-next";
        long shown = chosen == null ? now : chosen;
        return new Line("PANEL", "ruler-2", key, true, List.of(inches(shown), inches(now)), Line.Act.PANEL);
    }

    private static Line contrast(KioskChoices choices, Machine machine) {
        boolean next = isHighNext(choices, machine);
        String key = (next ? "contrast-high" : "contrast-plain") + (next == machine.highContrast() ? "" : "-next");
        return new Line("CONTRAST", "contrast-2", key, true, List.of(), Line.Act.CONTRAST);
    }

    /// Whether the next start is black on white.
    static boolean isHighNext(KioskChoices choices, Machine machine) {
        return choices.highContrast() == null ? machine.highContrast() : choices.highContrast();
    }

    static String inches(long tenths) {
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
