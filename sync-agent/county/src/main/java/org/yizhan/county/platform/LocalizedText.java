package org.yizhan.county.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A text by BCP 47 tag, `{"zh-CN": "高龄津贴", "en": "Old-age allowance"}`; Chinese is always there.
public record LocalizedText(@JsonValue Map<String, String> texts) {
    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";

    @JsonCreator
    public LocalizedText(Map<String, String> texts) {
        if (texts == null || Objects.requireNonNullElse(texts.get(CHINESE), "").isBlank()) {
            throw new IllegalArgumentException("a localized text needs a " + CHINESE + " text");
        }
        this.texts = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(texts)));
    }

    public static LocalizedText of(String chinese) {
        return new LocalizedText(Map.of(CHINESE, chinese));
    }

    public static LocalizedText of(String chinese, String english) {
        return new LocalizedText(Map.of(CHINESE, chinese, ENGLISH, english));
    }

    /// Empty where nobody wrote one.
    public String english() {
        return Objects.requireNonNullElse(texts.get(ENGLISH), "");
    }

    public String chinese() {
        return Objects.requireNonNull(texts.get(CHINESE));
    }
}
