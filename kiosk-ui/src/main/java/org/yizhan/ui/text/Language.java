package org.yizhan.ui.text;

import java.util.Locale;
import org.yizhan.contract.LocalizedText;

/// The languages the kiosk speaks. Chinese first.
public enum Language {
    CHINESE(LocalizedText.CHINESE, "zh_CN", Locale.SIMPLIFIED_CHINESE),
    ENGLISH(LocalizedText.ENGLISH, "en", Locale.ENGLISH);

    private final String tag;
    private final String suffix;
    private final Locale locale;

    Language(String tag, String suffix, Locale locale) {
        this.tag = tag;
        this.suffix = suffix;
        this.locale = locale;
    }

    /// BCP 47, as the core understands it.
    public String tag() {
        return tag;
    }

    /// How the bundles of this language end.
    public String suffix() {
        return suffix;
    }

    Locale locale() {
        return locale;
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }
}
