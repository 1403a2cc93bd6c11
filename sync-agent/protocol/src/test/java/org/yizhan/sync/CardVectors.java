package org.yizhan.sync;

import static org.yizhan.sync.Golden.hex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes `vectors/card.json`.
final class CardVectors {
    static final int COUNTY = 782;
    static final int KEY_ID = 1;
    static final int KEY_SEED = 0x22;
    static final int OTHER_SEED = 0x33;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final MemberCard CARD =
            new MemberCard(KEY_ID, "00c0ffee00c0ffee", COUNTY, 1, LocalDate.of(2029, 12, 31));

    private final CardCheck check = new CardCheck(COUNTY, Map.of(KEY_ID, Sample.publicKey(KEY_SEED)));
    private final ArrayNode cards = NODES.arrayNode();

    ObjectNode document() {
        String good = issue(CARD, KEY_SEED);
        add("valid", good, TODAY);
        add("valid on its last day", good, CARD.expires());
        add("the day after", good, CARD.expires().plusDays(1));
        add("the day after, clock not trusted", good, null);
        add("largest numbers, as long as a card gets", issue(largest(), KEY_SEED), TODAY);
        add("forged: signed by another key", issue(CARD, OTHER_SEED), TODAY);
        add("forged: names a key the county does not have", issue(card(2, COUNTY), KEY_SEED), TODAY);
        add("foreign: of county 783", issue(card(KEY_ID, COUNTY + 1), OTHER_SEED), TODAY);
        add("altered: card id, signature kept", altered(good), TODAY);
        add("altered: last byte", otherEnd(good), TODAY);
        add("one character short", good.substring(0, good.length() - 1), TODAY);
        add("lower case", "SC1:" + good.substring(4).toLowerCase(java.util.Locale.ROOT), TODAY);
        add("no prefix", good.substring(4), TODAY);
        add("not deterministic: tag 18 in two bytes", rewritten(good, "d2", "d812"), TODAY);
        add("unprotected header not empty", rewritten(good, "a10127a0", "a10127a10401"), TODAY);
        add("another algorithm in the header", rewritten(good, "a10127", "a10126"), TODAY);
        add("a case receipt", "YZ1:3307821022032600001:12345674", TODAY);
        add("nothing", "", TODAY);

        ObjectNode document = NODES.objectNode();
        document.put("about", "See vectors/README.md and CARD.md. Bytes are lower-case hex, dates ISO.");
        document.put("county", COUNTY);
        document.set("key", key());
        document.set("issued", issued(good));
        document.set("cards", cards);
        return document;
    }

    private static MemberCard card(int keyId, int county) {
        return new MemberCard(keyId, CARD.cardId(), county, CARD.epoch(), CARD.expires());
    }

    private static MemberCard largest() {
        return new MemberCard(KEY_ID, "ffffffffffffffff", COUNTY, 0xFFFF, LocalDate.ofEpochDay(0xFFFF));
    }

    private static String issue(MemberCard card, int seed) {
        return card.issue(Sample.privateKey(seed));
    }

    private static String altered(String good) {
        return rewritten(good, "00c0ffee00c0ffee", "00c0ffee00c0ffef");
    }

    /// The last byte's low digit is the last but one character; any other digit there is another byte.
    private static String otherEnd(String good) {
        int at = good.length() - 2;
        return good.substring(0, at) + (good.charAt(at) == '1' ? '2' : '1') + good.substring(at + 1);
    }

    private static String rewritten(String good, String bytes, String instead) {
        String cose = hex(Base45.decode(good.substring(4)).orElseThrow());
        return "SC1:" + Base45.encode(java.util.HexFormat.of().parseHex(cose.replaceFirst(bytes, instead)));
    }

    private static ObjectNode key() {
        return NODES.objectNode()
                .put("keyId", KEY_ID)
                .put("algorithm", "Ed25519")
                .put("seed", hex(Sample.bytes(Ed25519.KEY_BYTES, KEY_SEED)))
                .put("publicKey", hex(Ed25519.raw(Sample.publicKey(KEY_SEED))));
    }

    private static ObjectNode issued(String text) {
        return NODES.objectNode()
                .put("keyId", CARD.keyId())
                .put("cardId", CARD.cardId())
                .put("county", CARD.county())
                .put("epoch", CARD.epoch())
                .put("expires", CARD.expires().toString())
                .put("payload", hex(CARD.payload()))
                .put("signed", hex(MemberCard.toSign(CARD.payload())))
                .put("cose", hex(Base45.decode(text.substring(4)).orElseThrow()))
                .put("text", text);
    }

    private void add(String what, String text, @Nullable LocalDate today) {
        CardCheck.Verdict verdict = check.judge(text, today);
        MemberCard card = verdict.card();
        cards.add(NODES.objectNode()
                .put("what", what)
                .put("text", text)
                .put("today", today == null ? null : today.toString())
                .put("verdict", verdict.outcome().name())
                .put("cardId", card == null ? null : card.cardId()));
    }
}
