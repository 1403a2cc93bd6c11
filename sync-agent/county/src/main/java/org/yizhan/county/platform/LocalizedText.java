package org.yizhan.county.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;

/// A text by BCP 47 tag, `{"zh-CN": "高龄津贴", "en": "Old-age allowance"}`; Chinese is always there.
public record LocalizedText(@JsonValue Map<String, String> texts) {
    private static final String CHINESE = "zh-CN";

    @JsonCreator
    public LocalizedText(Map<String, String> texts) {
        if (texts == null || Objects.requireNonNullElse(texts.get(CHINESE), "").isBlank()) {
            throw new IllegalArgumentException("a localized text needs a " + CHINESE + " text");
        }
        this.texts = Map.copyOf(texts);
    }

    public static LocalizedText of(String chinese) {
        return new LocalizedText(Map.of(CHINESE, chinese));
    }

    public String chinese() {
        return Objects.requireNonNull(texts.get(CHINESE));
    }
}
