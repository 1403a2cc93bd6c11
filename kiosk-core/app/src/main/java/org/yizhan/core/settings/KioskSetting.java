package org.yizhan.core.settings;

/// What may be chosen at one kiosk; its type and bounds are in the contract's `KioskChoices`.
enum KioskSetting {
    PANEL_TENTH_INCHES("panel.tenth-inches"),
    HIGH_CONTRAST("screen.high-contrast");

    private final String key;

    KioskSetting(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
