package org.yizhan.house.bench;

import java.util.Locale;

/// What a figure of a bench is meant to be, and whether it is.
///
/// @param figure  its name, as in the bench's line of JSON
/// @param value   what was measured, rounded as it is told there
/// @param least   whether `limit` is the least it is meant to be, else the most
record Aim(String figure, double value, boolean least, double limit) {
    static Aim atLeast(double limit, String figure, double value) {
        return new Aim(figure, value, true, limit);
    }

    static Aim atMost(double limit, String figure, double value) {
        return new Aim(figure, value, false, limit);
    }

    boolean isReached() {
        return least ? value >= limit : value <= limit;
    }

    /// As a line of the bench.
    String told() {
        return String.format(
                Locale.ROOT,
                "aim: %-24s at %s %8.2f, is %8.2f: %s",
                figure,
                least ? "least" : "most ",
                limit,
                value,
                isReached() ? "reached" : "missed");
    }
}
