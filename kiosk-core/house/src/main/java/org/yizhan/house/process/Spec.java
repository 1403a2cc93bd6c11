package org.yizhan.house.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How one process is started, watched and stopped.
///
/// @param name        names its log and its record; one process has it at a time
/// @param command     asked at every start, since what is best may change: an AOT cache that is ready now, or too many
///                    crashes lately
/// @param environment added to the house's own
/// @param probe       tells whether it lives
/// @param startLimit  how long it may take to its first sign of life
/// @param silence     how long it may be without one afterwards
/// @param patience    how long it may take to stop before it is killed
public record Spec(
        String name,
        Command command,
        Map<String, String> environment,
        Probe probe,
        Duration startLimit,
        Duration silence,
        Stop stop,
        Duration patience) {
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(8);

    /// What to start.
    @FunctionalInterface
    public interface Command {
        /// @param crashes how often the process ended unasked within the last five minutes
        List<String> after(int crashes);
    }

    /// How a process is asked to stop.
    public enum Stop {
        TERMINATE,
        /// What PostgreSQL calls a fast shutdown: clients are cut off, data are safe.
        INTERRUPT
    }

    /// The same process with another command.
    public Spec with(Command other) {
        return new Spec(name, other, environment, probe, startLimit, silence, stop, patience);
    }

    public Spec {
        environment = Map.copyOf(environment);
    }
}
