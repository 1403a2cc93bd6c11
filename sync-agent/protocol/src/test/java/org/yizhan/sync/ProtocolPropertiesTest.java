package org.yizhan.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.PrivateKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ProtocolPropertiesTest {
    private static final UUID PERSON = UUID.fromString("0199f0a0-2000-7000-8000-0000000000aa");
    private static final byte[] KEY = Sample.bytes(PersonalField.KEY_BYTES, 0x55);
    private static final PrivateKey SIGNER = Sample.privateKey(CardVectors.KEY_SEED);
    private static final CardCheck CHECK =
            new CardCheck(CardVectors.COUNTY, Map.of(CardVectors.KEY_ID, Sample.publicKey(CardVectors.KEY_SEED)));

    @Property(tries = 300)
    void base45_gives_back_what_it_took(@ForAll byte[] bytes) {
        assertArrayEquals(bytes, Base45.decode(Base45.encode(bytes)).orElseThrow());
    }

    @Property(tries = 300)
    void base45_reads_any_text_or_says_no(@ForAll String text) {
        Base45.decode(text).ifPresent(bytes -> assertEquals(text, Base45.encode(bytes)));
    }

    @Property(tries = 100)
    void a_sealed_field_opens_again_and_only_in_its_place(@ForAll String text) {
        String plain = new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        String sealed = PersonalField.seal(KEY, PERSON, "name", plain);
        assertEquals(Optional.of(plain), PersonalField.open(KEY, PERSON, "name", sealed));
        assertEquals(Optional.empty(), PersonalField.open(KEY, PERSON, "phone", sealed));
        assertEquals(Optional.empty(), PersonalField.open(KEY, UUID.randomUUID(), "name", sealed));
        assertEquals(Optional.empty(), PersonalField.open(PersonalField.newKey(), PERSON, "name", sealed));
    }

    @Property(tries = 200)
    void one_altered_character_of_a_sealed_field_is_detected(
            @ForAll @IntRange(max = 1000) int at, @ForAll @IntRange(min = 1, max = 60) int by) {
        String sealed = PersonalField.seal(KEY, PERSON, "name", "李小明");
        char[] altered = sealed.toCharArray();
        altered[at % altered.length] ^= (char) by;
        assertEquals(Optional.empty(), PersonalField.open(KEY, PERSON, "name", new String(altered)));
    }

    @Property(tries = 100)
    void a_wrapped_key_comes_back(@ForAll @Size(32) byte[] personKey, @ForAll @Size(32) byte[] centerKey) {
        String wrapped = PersonalField.wrap(centerKey, PERSON, personKey);
        assertArrayEquals(
                personKey, PersonalField.unwrap(centerKey, PERSON, wrapped).orElseThrow());
        assertTrue(PersonalField.unwrap(PersonalField.newKey(), PERSON, wrapped).isEmpty());
    }

    @Property(tries = 200)
    void a_card_that_was_issued_is_valid_and_says_the_same(
            @ForAll @Size(8) byte[] id,
            @ForAll @IntRange(max = 0xFFFF) int epoch,
            @ForAll @IntRange(min = 20_000, max = 0xFFFF) int expiry) {
        MemberCard card = new MemberCard(
                CardVectors.KEY_ID, Golden.hex(id), CardVectors.COUNTY, epoch, LocalDate.ofEpochDay(expiry));
        String text = card.issue(SIGNER);
        assertTrue(text.length() <= MemberCard.MAX_TEXT, text);
        assertEquals(
                new CardCheck.Verdict(CardCheck.Outcome.VALID, card), CHECK.judge(text, LocalDate.ofEpochDay(20_000)));
    }

    @Property(tries = 500)
    void one_altered_bit_of_a_card_is_never_accepted(@ForAll @IntRange(max = 799) int bit) {
        MemberCard card = new MemberCard(
                CardVectors.KEY_ID, "00c0ffee00c0ffee", CardVectors.COUNTY, 1, LocalDate.of(2029, 12, 31));
        byte[] cose = Base45.decode(card.issue(SIGNER).substring(4)).orElseThrow();
        int at = bit % (cose.length * 8);
        cose[at / 8] ^= (byte) (1 << at % 8);
        CardCheck.Verdict verdict = CHECK.judge(MemberCard.PREFIX + Base45.encode(cose), null);
        assertNotEquals(CardCheck.Outcome.VALID, verdict.outcome());
        assertEquals(null, verdict.card());
    }

    @Property(tries = 300)
    void any_bytes_at_all_are_judged_without_failing(@ForAll @Size(max = 100) byte[] bytes) {
        assertNotEquals(
                CardCheck.Outcome.VALID,
                CHECK.judge(MemberCard.PREFIX + Base45.encode(bytes), CardVectors.TODAY)
                        .outcome());
    }

    @Property(tries = 200)
    void one_altered_bit_of_a_payload_breaks_the_chain_there(
            @ForAll @IntRange(max = 5) int index, @ForAll @IntRange(max = 79) int bit) {
        List<Wire.Row> rows = Sample.rows();
        assertEquals(Optional.empty(), Chain.check(Sample.CENTER, Sample.start(), rows));
        Wire.Row row = rows.get(index == 4 ? 0 : index);
        byte[] payload = row.payload() == null ? new byte[0] : row.payload().clone();
        payload[bit / 8 % payload.length] ^= (byte) (1 << bit % 8);
        rows.set((int) row.seq() - 1, Sample.with(row, payload, row.op(), row.hash()));
        assertEquals(
                Optional.of(new Chain.Broken(row.seq(), Chain.Fault.PAYLOAD)),
                Chain.check(Sample.CENTER, Sample.start(), rows));
        assertFalse(Arrays.equals(row.hash(), Chain.hash(Sample.CENTER, Sample.STREAM, rows.get((int) row.seq() - 1))));
    }

    @Property(tries = 200)
    void a_digest_knows_no_order_but_every_row(
            @ForAll @Size(min = 1, max = 20) List<@Size(32) byte[]> hashes, @ForAll long seed) {
        List<byte[]> shuffled = new ArrayList<>(hashes);
        Collections.shuffle(shuffled, new Random(seed));
        byte[] digest = digest(hashes);
        assertArrayEquals(digest, digest(shuffled));
        byte[] last = shuffled.removeLast();
        assertFalse(Arrays.equals(digest, digest(shuffled)), "one missing");
        shuffled.add(last);
        shuffled.add(last);
        assertFalse(Arrays.equals(digest, digest(shuffled)), "one doubled");
    }

    @Property(tries = 200)
    void an_altered_hash_column_counts_as_another_row(
            @ForAll @IntRange(max = 5) int index, @ForAll @IntRange(max = 255) int bit, @ForAll boolean payloads) {
        Wire.Row row = Sample.rows().get(index);
        byte[] counted = Chain.counted(Sample.CENTER, Sample.STREAM, row);
        assertArrayEquals(row.hash(), counted);
        byte[] altered = (payloads ? row.payloadHash() : row.hash()).clone();
        altered[bit / 8] ^= (byte) (1 << bit % 8);
        Wire.Row damaged =
                payloads ? Sample.withPayloadHash(row, altered) : Sample.with(row, row.payload(), row.op(), altered);
        assertFalse(Arrays.equals(counted, Chain.counted(Sample.CENTER, Sample.STREAM, damaged)));
    }

    private static byte[] digest(List<byte[]> hashes) {
        Fingerprint fingerprint = new Fingerprint();
        hashes.forEach(fingerprint::add);
        return fingerprint.digest();
    }

    @Property(tries = 300)
    void parts_cover_a_span_once(
            @ForAll @LongRange(min = 1, max = 1L << 40) long from,
            @ForAll @LongRange(min = 1, max = 1L << 40) long size,
            @ForAll @IntRange(min = 1, max = 64) int parts) {
        List<Span> spans = new Span(from, from + size - 1).parts(parts);
        long next = from;
        for (Span span : spans) {
            assertEquals(next, span.from());
            next = span.to() + 1;
        }
        assertEquals(from + size, next);
        assertEquals(Math.min(size, parts), spans.size());
    }

    @Property(tries = 200)
    void a_signed_receipt_holds_for_nothing_else(@ForAll @LongRange(min = 1) long seq, @ForAll @Size(32) byte[] hash) {
        Wire.Receipt receipt = Receipts.sign(Sample.CENTER, new Wire.Position(Sample.STREAM, seq, hash), SIGNER);
        assertTrue(Receipts.verify(Sample.CENTER, receipt, Sample.publicKey(0x22)));
        assertFalse(Receipts.verify("330782102204", receipt, Sample.publicKey(0x22)));
        assertFalse(Receipts.verify(Sample.CENTER, receipt, Sample.publicKey(0x11)));
        assertFalse(Receipts.verify(
                Sample.CENTER,
                new Wire.Receipt(receipt.stream(), seq - 1, hash, receipt.signature()),
                Sample.publicKey(0x22)));
    }
}
