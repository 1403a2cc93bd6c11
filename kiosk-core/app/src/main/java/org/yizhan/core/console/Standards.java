package org.yizhan.core.console;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// What the center means to keep to, for the pages that mark in amber and red what is not kept.
///
/// @param servingMinutes  how long a visit at a desk may take
/// @param lines           how many minutes in a line that says so itself, `land=40 social=10`
/// @param bounds          how many minutes each class waits at most, `ORDINARY=45 ELDERLY=20`
public record Standards(int servingMinutes, String lines, String bounds) {
    static Standards of(Settings settings, Openings openings) {
        return new Standards(
                settings.number(Setting.SERVING_MINUTES),
                openings.visitMinutes().entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue())
                        .collect(Collectors.joining(" ")),
                Arrays.stream(Queue.Priority.values())
                        .map(priority -> priority + "=" + settings.number(Setting.delayOf(priority)))
                        .collect(Collectors.joining(" ")));
    }
}
