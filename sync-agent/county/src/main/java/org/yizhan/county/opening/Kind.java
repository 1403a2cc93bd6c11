package org.yizhan.county.opening;

/// What a day is that is not as its weekday.
public enum Kind {
    CLOSED("不开"),
    /// Open in hours of its own, for all lines.
    OPEN("另定时间"),
    /// Open as on a working day.
    WORKDAY("照常上班");

    private final String shown;

    Kind(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }
}
