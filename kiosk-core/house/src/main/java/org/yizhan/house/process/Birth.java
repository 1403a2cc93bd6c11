package org.yizhan.house.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The record of one started process: which boot, which pid, started when. The process writes it itself before it
/// becomes what it was started for, so there is no moment at which it runs unrecorded.
record Birth(String boot, ProcStat stat) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    // A session of its own keeps the terminal's Ctrl-C away from the children: the house stops them, in order.
    private static final String RECORD = "read -r boot <" + BOOT
            + "; read -r stat </proc/$$/stat; printf '%s\\n%s\\n' \"$boot\" \"$stat\" >\"$1\"; shift; exec \"$@\"";

    /// The command that records itself in that file and then becomes the given one, under the same pid.
    static List<String> recorded(Path file, List<String> command) {
        var all = new ArrayList<>(List.of("setsid", "sh", "-c", RECORD, "sh", file.toString()));
        all.addAll(command);
        return all;
    }

    static Optional<Birth> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : ProcStat.parse(lines.get(1)).map(stat -> new Birth(lines.get(0), stat));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether exactly this process still lives, and its command line names `mark`.
    boolean lives(String mark) {
        try {
            if (!Files.readString(BOOT).strip().equals(boot)) {
                return false;
            }
            Optional<ProcStat> now = ProcStat.of(stat.pid());
            return now.isPresent()
                    && !now.get().gone()
                    && now.get().startTicks() == stat.startTicks()
                    && Files.readString(
                                    Path.of("/proc/" + stat.pid() + "/cmdline"),
                                    java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains(mark);
        } catch (IOException gone) {
            return false;
        }
    }
}
