package org.yizhan.ui.frame;

import java.time.Clock;
import java.util.function.LongSupplier;

/// Where and when a kiosk stands.
///
/// @param millis  a clock that never jumps; only differences count
public record Place(Metrics panel, boolean highContrast, Clock clock, LongSupplier millis) {}
