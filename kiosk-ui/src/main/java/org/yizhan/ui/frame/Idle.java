package org.yizhan.ui.frame;

import java.time.Duration;
import java.util.Optional;

/// How long a screen waits untouched before it asks whether somebody is still there.
public enum Idle {
    /// The home screen waits forever.
    NEVER(0),
    LIST(45),
    FORM(90),
    NOTICE(180),
    /// A result with somebody's data on it.
    RESULT(30),
    /// A page of the staff's: with the countdown it is gone after a minute.
    STAFF(30);

    private final int seconds;

    Idle(int seconds) {
        this.seconds = seconds;
    }

    public Optional<Duration> patience() {
        return this == NEVER ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }
}
