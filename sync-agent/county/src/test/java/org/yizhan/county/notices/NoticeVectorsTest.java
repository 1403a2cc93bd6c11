package org.yizhan.county.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yizhan.county.platform.LocalizedText;

/// The county's rules against the vectors that the centers keep to as well.
class NoticeVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalizedText SOUND = LocalizedText.of("通知");

    private static JsonNode vectors = JSON.createObjectNode();
    private static LocalDate today = LocalDate.EPOCH;

    @BeforeAll
    static void read() throws IOException {
        vectors = JSON.readTree(Path.of(System.getProperty("yizhan.root", ""))
                .resolve("sync-agent/protocol/vectors/notices.json")
                .toFile());
        today = LocalDate.parse(vectors.path("today").asText());
    }

    private static void hold(String part, Predicate<JsonNode> accepted) {
        for (boolean good : new boolean[] {true, false}) {
            JsonNode cases = vectors.path(part).path(good ? "accepted" : "refused");
            assertTrue(cases.size() > 1, part);
            cases.forEach(one -> assertEquals(good, accepted.test(one), part + " " + one));
        }
    }

    private static boolean isFit(LocalizedText title, LocalizedText body, LocalDate startsOn, LocalDate endsOn) {
        return NoticeRules.broken(title, body, SOUND, body.equals(SOUND) ? null : SOUND, startsOn, endsOn, today)
                .isEmpty();
    }

    private static LocalizedText chinese(JsonNode text) {
        return LocalizedText.of(
                text.isTextual()
                        ? text.asText()
                        : text.path("repeat").asText().repeat(text.path("times").asInt()));
    }

    private static LocalizedText localized(JsonNode texts) {
        return new LocalizedText(JSON.convertValue(
                texts, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class)));
    }

    @Test
    void bodies_with_numbers_of_persons_or_no_writing_are_refused() {
        hold("bodies", body -> isFit(SOUND, chinese(body), today, today));
    }

    @Test
    void titles_are_counted_in_characters() {
        hold("titles", title -> isFit(chinese(title), SOUND, today, today));
    }

    @Test
    void every_language_keeps_to_the_rules() {
        hold("localized", texts -> isFit(SOUND, localized(texts), today, today));
        hold("localized", texts -> isFit(localized(texts), SOUND, today, today));
    }

    @Test
    void dates_are_within_three_years() {
        hold(
                "dates",
                dates -> isFit(
                        SOUND,
                        SOUND,
                        LocalDate.parse(dates.path(0).asText()),
                        LocalDate.parse(dates.path(1).asText())));
    }

    @Test
    void the_last_day_is_still_within_three_years_for_a_center_whose_clock_is_a_day_behind() {
        LocalDate start = today.plusDays(1);

        assertTrue(isFit(SOUND, SOUND, start, today.minusDays(1).plusYears(3)));
        assertEquals(false, isFit(SOUND, SOUND, start, today.plusYears(3)));
    }

    @Test
    void publisher_and_objection_keep_to_the_rules_too() {
        LocalizedText phone = LocalizedText.of("李师傅 13900000000");

        assertTrue(NoticeRules.broken(SOUND, SOUND, phone, null, today, today, today)
                .isPresent());
        assertTrue(NoticeRules.broken(SOUND, SOUND, SOUND, phone, today, today, today)
                .isPresent());
    }
}
