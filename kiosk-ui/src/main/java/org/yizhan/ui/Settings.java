package org.yizhan.ui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.ui.client.CoreDoor;
import org.yizhan.ui.corner.Kept;
import org.yizhan.ui.frame.Metrics;

/// How this kiosk is installed.
///
/// @param token      names this kiosk to the core
/// @param heartbeat  touched by the FX thread at least every second
/// @param scans      a folder whose pictures are read for codes
/// @param microphone a WAV file in the place of a microphone
/// @param camera     a picture or video in the place of a camera
/// @param voices     a folder with voices that go before the shipped ones
/// @param readings   where the last reading stays on a machine without a sound card
/// @param input      where the ways of writing are laid out once; null for the table alone
/// @param chosen     what was chosen at this kiosk since; it counts before what was installed
/// @param kept       whether the window keeps the display for itself; not on a desktop where somebody works
public record Settings(
        CoreDoor core,
        String token,
        Metrics panel,
        @Nullable Path heartbeat,
        @Nullable Path scans,
        @Nullable Path input,
        @Nullable Path microphone,
        @Nullable Path camera,
        @Nullable Path voices,
        @Nullable Path readings,
        Kept chosen,
        boolean highContrast,
        boolean kept) {

    /// From the system properties `yizhan.*`, as the README lists them.
    public static Settings fromSystem() throws IOException {
        var chosen = new Kept(path("yizhan.chosen"));
        KioskChoices choices = chosen.read();
        double inches = choices.panelTenthInches() == null
                ? Double.parseDouble(System.getProperty("yizhan.panel.inches", "27"))
                : choices.panelTenthInches() / 10.0;
        return new Settings(
                new CoreDoor(
                        URI.create(System.getProperty("yizhan.core", "http://127.0.0.1:8600")),
                        path("yizhan.core.trust")),
                readToken(),
                Metrics.of(inches, System.getProperty("yizhan.panel.pixels", "1080x1920")),
                path("yizhan.heartbeat"),
                path("yizhan.scan"),
                path("yizhan.input"),
                path("yizhan.microphone"),
                path("yizhan.camera"),
                path("yizhan.voices"),
                path("yizhan.readings"),
                chosen,
                choices.highContrast() == null
                        ? System.getProperty("yizhan.contrast", "").equals("high")
                        : choices.highContrast(),
                !System.getProperty("yizhan.window", "").equals("free"));
    }

    private static String readToken() throws IOException {
        Path file = path("yizhan.token-file");
        return file == null ? "" : Files.readString(file).strip();
    }

    private static @Nullable Path path(String property) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? null : Path.of(value);
    }
}
