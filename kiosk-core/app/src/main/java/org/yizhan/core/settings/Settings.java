package org.yizhan.core.settings;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.boot.SettingValue;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// What holds here: the center's choice over the county's over the seed's. Each choice is versioned and keeps
/// its origin.
@Singleton
public class Settings {
    private static final String LAYERS = """
            SELECT name, origin, value, version, at FROM setting WHERE name = :name
            ORDER BY CASE origin WHEN 'CENTER' THEN 0 WHEN 'COUNTY' THEN 1 ELSE 2 END LIMIT 1""";

    private final Store store;
    private final CenterJournal journal;
    private final Map<Setting, SettingValue> effective = new ConcurrentHashMap<>();

    Settings(Store store, CenterJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    public int number(Setting setting) {
        return Integer.parseInt(effective(setting).value());
    }

    public boolean yes(Setting setting) {
        return Boolean.parseBoolean(effective(setting).value());
    }

    /// Whether it is that time of day.
    public boolean isWithin(Setting hours, LocalTime time) {
        return Hours.parse(effective(hours).value()).orElseThrow().contains(time);
    }

    public String text(Setting setting) {
        return effective(setting).value();
    }

    List<SettingValue> all() {
        return Arrays.stream(Setting.values()).map(this::effective).toList();
    }

    /// The center chooses; a value of the wrong type or out of bounds is refused.
    SettingValue choose(String name, String value, String by) {
        Setting setting = Setting.named(name).orElseThrow(() -> Refused.notFound("settings", "setting"));
        if (!setting.accepts(value)) {
            throw Refused.invalid("value", Violation.OUT_OF_RANGE, "does not fit: " + setting.meaning());
        }
        store.write(tx -> {
            write(tx, setting, value, by);
            tx.afterCommit(() -> effective.remove(setting));
            return value;
        });
        return effective(setting);
    }

    private void write(Tx tx, Setting setting, String value, String by) {
        long version = tx.handle()
                .createQuery("""
                        INSERT INTO setting (name, origin, value, version, at, by)
                        VALUES (:name, 'CENTER', :value, 1, :at, :by)
                        ON CONFLICT (name, origin) DO UPDATE SET value = excluded.value, version = version + 1,
                            at = excluded.at, by = excluded.by
                        RETURNING version""")
                .bind("name", setting.key())
                .bind("value", value)
                .bind("at", tx.now())
                .bind("by", by)
                .mapTo(Long.class)
                .one();
        Map<String, String> payload = Map.of("name", setting.key(), "value", value, "by", by);
        journal.append(tx, new Entry("settings.setting", Ids.next(), "chosen", version - 1, version, payload));
    }

    private SettingValue effective(Setting setting) {
        return effective.computeIfAbsent(setting, missing -> store.peek(handle -> read(handle, missing)));
    }

    private static SettingValue read(Handle handle, Setting setting) {
        return handle.createQuery(LAYERS)
                .bind("name", setting.key())
                .map((rs, ctx) -> value(setting, rs.getString("value"), rs.getString("origin"), rs.getLong("version")))
                .findOne()
                .orElseGet(() -> value(setting, setting.seed(), "SEED", 0));
    }

    private static SettingValue value(Setting setting, @Nullable String value, String origin, long version) {
        return new SettingValue(
                setting.key(),
                value == null ? setting.seed() : value,
                SettingValue.Origin.valueOf(origin),
                version,
                setting.meaning());
    }
}
