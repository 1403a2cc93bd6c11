package org.yizhan.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VectorsTest {
    @Test
    void the_journal_vectors_come_out_byte_for_byte() throws IOException {
        Golden.assertReproduces("journal.json", new JournalVectors().document());
    }

    @Test
    void the_card_vectors_come_out_byte_for_byte() throws IOException {
        Golden.assertReproduces("card.json", new CardVectors().document());
    }

    @Test
    void each_checked_in_row_hashes_to_what_is_written_beside_it() throws IOException {
        for (JsonNode row : Golden.read("journal.json").get("rows")) {
            assertArrayEquals(Golden.bytes(row.get("hash")), Canonical.sha256(Golden.bytes(row.get("canonical"))));
        }
    }

    @Test
    void the_checked_in_receipt_and_statement_are_signed_by_the_key_beside_them() throws IOException {
        JsonNode journal = Golden.read("journal.json");
        PublicKey county = Ed25519.publicKey(Golden.bytes(journal.at("/countyKey/publicKey")));
        for (String kind : new String[] {"receipt", "statement"}) {
            JsonNode node = journal.get(kind);
            assertTrue(
                    Ed25519.verify(county, Golden.bytes(node.get("signed")), Golden.bytes(node.get("signature"))),
                    kind);
        }
    }

    @Test
    void each_checked_in_card_is_judged_as_its_story_says() throws IOException {
        JsonNode cards = Golden.read("card.json");
        PublicKey key = Ed25519.publicKey(Golden.bytes(cards.at("/key/publicKey")));
        CardCheck check = new CardCheck(
                cards.get("county").asInt(), Map.of(cards.at("/key/keyId").asInt(), key));
        for (JsonNode card : cards.get("cards")) {
            JsonNode today = card.get("today");
            LocalDate day = today.isNull() ? null : LocalDate.parse(today.asText());
            String what = card.get("what").asText();
            String outcome =
                    check.judge(card.get("text").asText(), day).outcome().name();
            assertEquals(card.get("verdict").asText(), outcome, what);
            assertEquals(expected(what), outcome, what);
        }
    }

    /// The verdict by the story alone, so that a wrong vector cannot be checked in unseen.
    private static String expected(String what) {
        return switch (what) {
            case "valid", "valid on its last day", "the day after, clock not trusted" -> "VALID";
            case "largest numbers, as long as a card gets" -> "VALID";
            case "the day after" -> "EXPIRED";
            case "foreign: of county 783" -> "FOREIGN";
            case "forged: signed by another key", "forged: names a key the county does not have" -> "FORGED";
            case "altered: card id, signature kept", "altered: last byte" -> "FORGED";
            default -> "UNREADABLE";
        };
    }
}
