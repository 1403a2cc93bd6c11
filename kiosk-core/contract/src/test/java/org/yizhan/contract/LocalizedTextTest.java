package org.yizhan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {
    @Test
    void a_language_that_is_missing_falls_back_to_chinese() {
        LocalizedText text = LocalizedText.of("高龄津贴", "Old-age allowance");
        assertEquals("Old-age allowance", text.in("en"));
        assertEquals("高龄津贴", text.in("bo"));
    }

    @Test
    void a_text_without_chinese_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new LocalizedText(Map.of("en", "Old-age allowance")));
        assertThrows(IllegalArgumentException.class, () -> LocalizedText.of(" ", "Old-age allowance"));
    }

    @Test
    void languages_keep_their_order_whichever_way_they_were_given() {
        var texts = new LinkedHashMap<>(Map.of("zh-CN", "好"));
        texts.put("en", "Good");
        texts.put("bo", "ལེགས།");
        assertEquals(
                List.of("bo", "en", "zh-CN"),
                List.copyOf(new LocalizedText(texts).texts().keySet()));
    }
}
