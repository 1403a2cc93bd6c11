package org.yizhan.ui.frame;

import java.time.Duration;

/// How long a screen waits untouched before it asks whether somebody is still there.
public enum Idle {
    /// The home screen stays; only how somebody wanted it is forgotten.
    HOME(45),
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

    public Duration patience() {
        return Duration.ofSeconds(seconds);
    }

    /// Whether somebody is asked before anything goes: at home there is nothing to lose.
    boolean asks() {
        return this != HOME;
    }
}
