package org.yizhan.ui.corner;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.frame.Abilities;
import org.yizhan.ui.frame.Metrics;

/// What a kiosk knows of itself.
///
/// @param version   of its program
/// @param lastScan  when the scanner was last heard; null: not since the start
/// @param abilities  whether it hears and sees, as far as that is known by now
/// @param kept      where choices are kept for the next start
/// @param restart   ends the program; the supervisor starts it again
public record Machine(
        Metrics panel,
        boolean highContrast,
        String version,
        ReadOnlyObjectProperty<@Nullable Instant> lastScan,
        Supplier<Abilities> abilities,
        Kept kept,
        Runnable restart) {}
