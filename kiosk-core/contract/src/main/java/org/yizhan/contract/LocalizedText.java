package org.yizhan.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A text in one or more languages, keyed by BCP 47 tag. Chinese (`zh-CN`) is always present: it is the
/// language of the county's content, and what every other language falls back to.
///
/// In JSON it is the plain object `{"en": "Old-age allowance", "zh-CN": "高龄津贴"}`, its tags in order: equal texts
/// have equal bytes.
public record LocalizedText(@JsonValue Map<String, String> texts) {
    public static final String CHINESE = "zh-CN";
    public static final String ENGLISH = "en";

    @JsonCreator
    public LocalizedText(Map<String, String> texts) {
        if (texts.getOrDefault(CHINESE, "").isBlank()) {
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

    /// The text in that language, or the Chinese one.
    public String in(String languageTag) {
        String text = texts.get(languageTag);
        return text != null ? text : chinese();
    }

    public String chinese() {
        return texts.getOrDefault(CHINESE, "");
    }
}
