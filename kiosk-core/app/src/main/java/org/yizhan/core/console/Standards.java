package org.yizhan.core.console;

import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// What the center means to keep to, for the pages that mark in amber and red what is not kept.
///
/// @param servingMinutes  how long a visit at a desk may take
/// @param bounds          how many minutes each class waits at most, `ORDINARY=45 ELDERLY=20`
public record Standards(int servingMinutes, String bounds) {
    static Standards of(Settings settings) {
        return new Standards(settings.number(Setting.SERVING_MINUTES), "");
    }
}
