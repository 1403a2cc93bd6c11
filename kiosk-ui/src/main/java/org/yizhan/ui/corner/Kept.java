package org.yizhan.ui.corner;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.KioskChoices;

/// What was chosen at this kiosk, as it was last heard of from the core: a kiosk that starts waits for nobody, and
/// has the right size also while the core is away.
///
/// @param file  null on a kiosk that keeps nothing
public record Kept(@Nullable Path file) {
    private static final Logger LOG = Logger.getLogger(Kept.class.getName());
    private static final String PANEL = "panel.tenth-inches";
    private static final String CONTRAST = "screen.high-contrast";

    /// What cannot be read, or would make screens that nobody can use, is as it was installed.
    public KioskChoices read() {
        var kept = new Properties();
        if (file == null || !Files.exists(file)) {
            return KioskChoices.AS_INSTALLED;
        }
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "what was chosen at this kiosk cannot be read: {0}", e.getMessage());
            return KioskChoices.AS_INSTALLED;
        }
        String contrast = kept.getProperty(CONTRAST);
        return new KioskChoices(size(kept.getProperty(PANEL)), contrast == null ? null : Boolean.valueOf(contrast));
    }

    /// Whole or not at all; what does not change is not written again. Blocks.
    public void write(KioskChoices choices) {
        if (file == null || choices.equals(read())) {
            return;
        }
        var kept = new Properties();
        if (choices.panelTenthInches() != null) {
            kept.setProperty(PANEL, choices.panelTenthInches().toString());
        }
        if (choices.highContrast() != null) {
            kept.setProperty(CONTRAST, choices.highContrast().toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(part)) {
                kept.store(out, null);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "what was chosen at this kiosk cannot be kept: {0}", e.getMessage());
        }
    }

    private static @Nullable Integer size(@Nullable String text) {
        if (text == null || !text.matches("\\d{3}")) {
            return null;
        }
        int tenths = Integer.parseInt(text);
        return tenths < KioskChoices.LEAST_TENTHS || tenths > KioskChoices.MOST_TENTHS ? null : tenths;
    }
}
