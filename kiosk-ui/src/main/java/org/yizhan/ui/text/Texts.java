package org.yizhan.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The kiosk's own words in one language, from one bundle per feature: `home.title` is in the bundle `home`.
/// `{0}`, `{1}` … stand for arguments.
public final class Texts {
    private static final Map<Language, Texts> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
    }

    public static Texts in(Language language) {
        return LOADED.computeIfAbsent(language, Texts::new);
    }

    public Language language() {
        return language;
    }

    /// A missing key shows itself: it is better seen in a picture than an empty screen.
    public String get(String key, Object... arguments) {
        String text = find(key).orElse(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// The word for one constant: `cases.Stage.FILED`.
    public String of(String feature, Enum<?> constant) {
        return get(feature + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public Optional<String> find(String key) {
        String feature = key.substring(0, Math.max(0, key.indexOf('.')));
        return Optional.ofNullable(bundles.computeIfAbsent(feature, this::load).getProperty(key));
    }

    private Properties load(String feature) {
        var properties = new Properties();
        String path = "/yizhan/i18n/kiosk/" + feature + "_" + language.suffix() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
