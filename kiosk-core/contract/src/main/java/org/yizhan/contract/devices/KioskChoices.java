package org.yizhan.contract.devices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// What was chosen at one kiosk, in force from its next start: `GET` and `PUT /api/devices/kiosk/choices`. Null is as
/// it was installed.
///
/// @param panelTenthInches  the panel's visible diagonal as it was measured, in tenths of an inch
/// @param highContrast      whether screens begin black on white
public record KioskChoices(
        @Nullable @Min(LEAST_TENTHS) @Max(MOST_TENTHS) Integer panelTenthInches,
        @Nullable Boolean highContrast) {
    /// Screens are made for 21.5 to 32 inches. A little beyond that they can still be used, and set right again.
    public static final int LEAST_TENTHS = 200;

    public static final int MOST_TENTHS = 360;

    public static final KioskChoices AS_INSTALLED = new KioskChoices(null, null);
}
