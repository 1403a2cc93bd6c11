package org.yizhan.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    @Test
    void paragraphs_stay_apart() {
        assertEquals(List.of("第一段。", "第二段。"), Paragraphs.of("第一段。\n\n第二段。"));
    }

    @Test
    void a_long_paragraph_is_cut_at_the_ends_of_sentences_and_nothing_is_lost() {
        String sentence = "支出主要是道路养护、路灯电费、老年食堂补贴和小型水利维修，共 28.7 万元。";
        List<String> parts = Paragraphs.of(sentence.repeat(5));

        assertTrue(parts.size() > 1);
        assertTrue(parts.stream().allMatch(part -> part.endsWith("。")));
        assertEquals(sentence.repeat(5), String.join("", parts));
    }
}
