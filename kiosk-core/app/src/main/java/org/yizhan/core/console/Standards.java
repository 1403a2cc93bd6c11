package org.yizhan.core.console;

import java.util.Map;
import java.util.stream.Collectors;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// What the center means to keep to, for the pages that mark in amber and red what is not kept.
///
/// @param servingMinutes  how long a visit at a desk may take
/// @param bounds          how many minutes each class waits at most, `ORDINARY=45 ELDERLY=20`
public record Standards(int servingMinutes, String bounds) {
    private static final Map<Queue.Priority, Setting> DELAYS = Map.of(
            Queue.Priority.ORDINARY, Setting.DELAY_ORDINARY,
            Queue.Priority.ELDERLY, Setting.DELAY_ELDERLY,
            Queue.Priority.DISABLED, Setting.DELAY_DISABLED,
            Queue.Priority.PREGNANT, Setting.DELAY_PREGNANT,
            Queue.Priority.VETERAN, Setting.DELAY_VETERAN,
            Queue.Priority.APPOINTMENT, Setting.DELAY_APPOINTMENT);

    static Standards of(Settings settings) {
        return new Standards(
                settings.number(Setting.SERVING_MINUTES),
                DELAYS.entrySet().stream()
                        .map(delay -> delay.getKey() + "=" + settings.number(delay.getValue()))
                        .collect(Collectors.joining(" ")));
    }
}
