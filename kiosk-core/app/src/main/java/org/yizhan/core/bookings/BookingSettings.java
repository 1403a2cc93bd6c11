package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// What county and center have chosen for appointments.
@ApplicationScoped
class BookingSettings {
    private final Settings settings;

    BookingSettings(Settings settings) {
        this.settings = settings;
    }

    Duration held() {
        return minutes(Setting.BOOKING_HOLD);
    }

    Duration early() {
        return minutes(Setting.BOOKING_EARLY);
    }

    Duration late() {
        return minutes(Setting.BOOKING_LATE);
    }

    /// After the appointment; who is late only is never taken for somebody who does not come.
    Duration noShow() {
        Duration chosen = minutes(Setting.BOOKING_NO_SHOW);
        return chosen.compareTo(late()) < 0 ? late() : chosen;
    }

    int perPerson() {
        return settings.number(Setting.BOOKINGS_PER_PERSON);
    }

    private Duration minutes(Setting setting) {
        return Duration.ofMinutes(settings.number(setting));
    }
}
