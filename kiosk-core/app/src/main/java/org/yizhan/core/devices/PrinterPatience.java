package org.yizhan.core.devices;

import java.time.Duration;

/// How long a printer may take.
///
/// @param answer  until it is connected, and until it says how it is
/// @param slip    until a slip is taken in and on paper: half a metre at 100 mm/s, and time to cut
record PrinterPatience(Duration answer, Duration slip) {
    static final PrinterPatience USUAL = new PrinterPatience(Duration.ofSeconds(2), Duration.ofSeconds(8));
}
