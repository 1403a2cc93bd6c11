package org.yizhan.core.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Tx;

/// What was chosen at each kiosk, versioned and journalled like the center's own settings.
@ApplicationScoped
public class KioskSettings {
    private final CenterJournal journal;

    KioskSettings(CenterJournal journal) {
        this.journal = journal;
    }

    public KioskChoices of(Handle handle, String kiosk) {
        Optional<String> panel = value(handle, kiosk, KioskSetting.PANEL_TENTH_INCHES);
        Optional<String> contrast = value(handle, kiosk, KioskSetting.HIGH_CONTRAST);
        return new KioskChoices(
                panel.map(Integer::valueOf).orElse(null),
                contrast.map(Boolean::valueOf).orElse(null));
    }

    /// Chooses what differs from what is chosen already.
    ///
    /// @return each setting that changed, with its value now; empty: as it was installed
    public Map<String, String> choose(Tx tx, String kiosk, KioskChoices choices, String by) {
        Map<String, String> changed = new HashMap<>();
        put(tx, kiosk, KioskSetting.PANEL_TENTH_INCHES, choices.panelTenthInches(), by, changed);
        put(tx, kiosk, KioskSetting.HIGH_CONTRAST, choices.highContrast(), by, changed);
        return changed;
    }

    private void put(
            Tx tx,
            String kiosk,
            KioskSetting setting,
            @Nullable Object choice,
            String by,
            Map<String, String> changed) {
        String value = choice == null ? "" : choice.toString();
        if (value.equals(value(tx.handle(), kiosk, setting).orElse(""))) {
            return;
        }
        long version = tx.handle()
                .createQuery("""
                        INSERT INTO kiosk_setting (kiosk, name, value, version, at, by)
                        VALUES (:kiosk, :name, :value, 1, :at, :by)
                        ON CONFLICT (kiosk, name) DO UPDATE SET value = excluded.value, version = version + 1,
                            at = excluded.at, by = excluded.by
                        RETURNING version""")
                .bind("kiosk", kiosk)
                .bind("name", setting.key())
                .bind("value", value)
                .bind("at", tx.now())
                .bind("by", by)
                .mapTo(Long.class)
                .one();
        Map<String, String> payload = Map.of("kiosk", kiosk, "name", setting.key(), "value", value, "by", by);
        journal.append(tx, new Entry("settings.kiosk", Ids.next(), "chosen", version - 1, version, payload));
        changed.put(setting.key(), value);
    }

    private static Optional<String> value(Handle handle, String kiosk, KioskSetting setting) {
        return handle.select("SELECT value FROM kiosk_setting WHERE kiosk = ? AND name = ?", kiosk, setting.key())
                .mapTo(String.class)
                .findOne()
                .filter(value -> !value.isEmpty());
    }
}
