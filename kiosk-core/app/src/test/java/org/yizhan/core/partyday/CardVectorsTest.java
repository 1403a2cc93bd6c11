package org.yizhan.core.partyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The core's own reader of member cards against the vectors that the county's proves itself with.
class CardVectorsTest {
    private static final JsonNode VECTORS = read();
    private static final int COUNTY = VECTORS.path("county").asInt();
    private static final Map<Integer, byte[]> KEYS = Map.of(
            VECTORS.path("key").path("keyId").asInt(),
            HexFormat.of().parseHex(VECTORS.path("key").path("publicKey").asText()));

    static Stream<JsonNode> cards() {
        return StreamSupport.stream(VECTORS.path("cards").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_judged_as_its_vector_says(JsonNode card) {
        @Nullable String today = card.path("today").textValue();
        CardVerdict verdict =
                CardVerdict.of(card.path("text").asText(), COUNTY, KEYS, today == null ? null : LocalDate.parse(today));
        String what = card.path("what").asText();
        String word = Optional.ofNullable(verdict.refusal()).map(Enum::name).orElse("VALID");
        assertEquals(card.path("verdict").asText(), word, what);
        assertEquals(card.path("cardId").textValue(), verdict.cardId(), what);
    }

    @Test
    void a_card_says_what_its_vector_says() {
        JsonNode issued = VECTORS.path("issued");
        MemberCard card = MemberCard.read(issued.path("text").asText()).orElseThrow();
        assertEquals(issued.path("keyId").asInt(), card.keyId());
        assertEquals(issued.path("cardId").asText(), card.cardId());
        assertEquals(issued.path("county").asInt(), card.county());
        assertEquals(LocalDate.parse(issued.path("expires").asText()), card.expires());
        assertEquals(issued.path("payload").asText(), HexFormat.of().formatHex(card.payload()));
    }

    @Test
    void no_text_that_differs_in_one_character_is_accepted() {
        String text = VECTORS.path("issued").path("text").asText();
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        for (int place = 0; place < text.length(); place++) {
            for (char other : alphabet.toCharArray()) {
                String altered = text.substring(0, place) + other + text.substring(place + 1);
                boolean refused = CardVerdict.of(altered, COUNTY, KEYS, null).refusal() != null;
                assertTrue(refused || altered.equals(text), altered);
            }
        }
    }

    @Test
    void a_text_cut_short_or_made_longer_is_no_card() {
        String text = VECTORS.path("issued").path("text").asText();
        for (int length = 0; length < text.length(); length++) {
            assertTrue(MemberCard.read(text.substring(0, length)).isEmpty());
        }
        assertTrue(MemberCard.read(text + "00").isEmpty());
        assertTrue(MemberCard.read(" " + text).isEmpty());
    }

    private static JsonNode read() {
        try {
            Path root = Path.of(System.getProperty("yizhan.root", ""));
            return new ObjectMapper()
                    .readTree(root.resolve("sync-agent/protocol/vectors/card.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
