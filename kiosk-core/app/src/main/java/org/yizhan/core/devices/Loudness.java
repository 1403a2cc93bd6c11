package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.CoreClock;

/// How loud one speaks now. By a clock that cannot be believed it is never quiet: a call must be heard.
@ApplicationScoped
class Loudness {
    private final Settings settings;
    private final CoreClock clock;

    Loudness(Settings settings, CoreClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// In percent.
    int now() {
        boolean quiet = clock.trusted()
                && settings.isWithin(Setting.QUIET_HOURS, clock.local().toLocalTime());
        return settings.number(quiet ? Setting.QUIET_VOLUME : Setting.VOLUME);
    }
}
