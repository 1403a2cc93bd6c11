package org.yizhan.core.figures;

import java.time.Duration;
import java.util.Map;

/// How long a visit is meant to take.
///
/// @param minutes  in general
/// @param own      in a line that says so itself, by its id
record VisitLimits(int minutes, Map<String, Integer> own) {
    VisitLimits {
        own = Map.copyOf(own);
    }

    int minutes(String line) {
        return own.getOrDefault(line, minutes);
    }

    Duration of(String line) {
        return Duration.ofMinutes(minutes(line));
    }
}
