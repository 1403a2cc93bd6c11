package org.yizhan.house.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What Linux says of a process in `/proc/PID/stat` (proc(5)).
///
/// @param state       one letter; `T` is stopped by a signal
/// @param startTicks  clock ticks from boot to its start; with the pid and the boot it names one process for good
record ProcStat(long pid, char state, long startTicks) {
    private static final int STATE = 0;
    private static final int START_TIME = 19;

    boolean stopped() {
        return state == 'T';
    }

    boolean gone() {
        return state == 'Z' || state == 'X';
    }

    static Optional<ProcStat> of(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// The command's name stands in parentheses and may contain anything, so the fields are counted from the last one.
    static Optional<ProcStat> parse(String line) {
        int name = line.indexOf(" (");
        int end = line.lastIndexOf(") ");
        if (name < 0 || end < name) {
            return Optional.empty();
        }
        String[] fields = line.substring(end + 2).strip().split(" ");
        if (fields.length <= START_TIME) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcStat(
                    Long.parseLong(line.substring(0, name)),
                    fields[STATE].charAt(0),
                    Long.parseLong(fields[START_TIME])));
        } catch (NumberFormatException notAStat) {
            return Optional.empty();
        }
    }
}
