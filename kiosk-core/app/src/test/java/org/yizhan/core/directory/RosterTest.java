package org.yizhan.core.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.OwnCounty;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

@QuarkusTest
@TestProfile(OwnCounty.class)
@WithTestResource(TestCore.class)
class RosterTest {
    private static final String CARD = "00000000000000a1";
    private static final String OTHER_CARD = "00000000000000a2";
    private static final Inbounds.Branch BRANCH = new Inbounds.Branch("b1", LocalizedText.of("第一党支部"));

    private int version;

    @Inject
    Store store;

    @Inject
    Json json;

    @Inject
    Roster roster;

    @Inject
    Cards cards;

    @Inject
    Persons persons;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @Test
    void members_are_found_by_their_cards_and_named_masked() {
        send(member(first, "李建国", CARD), member(second, "王芳", null));
        assertEquals(first, byCard(CARD));
        assertEquals("李＊国", name(first));
        assertEquals("王＊", name(second));
        assertEquals(
                List.of(2),
                store.read(roster::branches).stream()
                        .map(Roster.Branch::members)
                        .toList());
    }

    @Test
    void names_lie_sealed_under_each_members_own_key() {
        send(member(first, "司马相如", CARD));
        String stored = store.read(handle -> handle.select("SELECT name FROM member WHERE id = ?", first)
                .mapTo(String.class)
                .one());
        assertTrue(stored.startsWith("e1:"), stored);
        assertEquals(
                "directory.person-key", TestCounty.rowsAbout(first).getFirst().type());
        store.write(tx -> {
            persons.erase(tx, first);
            return first;
        });
        assertEquals("＊", name(first));
        send(member(first, "司马相如", CARD), member(second, "王芳", OTHER_CARD));
        assertEquals("＊", name(first), "a county that lists them still brings nobody back");
        assertEquals(second, byCard(OTHER_CARD));
    }

    @Test
    void a_newer_roster_replaces_the_whole_and_keeps_who_left_for_the_registers() {
        send(member(first, "李建国", CARD), member(second, "王芳", OTHER_CARD));
        send(member(second, "王芳芳", CARD));
        assertEquals(second, byCard(CARD), "the card changed hands");
        assertTrue(store.read(handle -> roster.byCard(handle, OTHER_CARD)).isEmpty());
        assertEquals("李＊国", name(first));
        assertEquals("王＊芳", name(second));
        send(member(first, "李建国", OTHER_CARD));
        assertEquals(first, byCard(OTHER_CARD), "and who left may come back");
        assertEquals(1, TestCounty.rowsAbout(first).size(), "with the key they had");
    }

    @Test
    void a_roster_that_is_not_newer_changes_nothing() {
        send(member(first, "李建国", CARD));
        TestCounty.sends(Inbounds.ROSTER, json.text(new Inbounds.Roster(version, List.of(BRANCH), List.of())));
        TestCounty.sends(Inbounds.ROSTER, json.text(new Inbounds.Roster(version - 1, List.of(BRANCH), List.of())));
        assertEquals(first, byCard(CARD));
    }

    @Test
    void a_roster_that_contradicts_itself_is_refused_whole() {
        send(member(first, "李建国", CARD));
        refused("branch that is not there", new Inbounds.Member(second, "b9", "王芳", null));
        refused("no name", member(second, " ", null));
        refused("no name", member(second, "王".repeat(41), null));
        refused("16 hex digits", member(second, "王芳", "00A1"));
        refused("16 hex digits", member(second, "王芳", "00000000000000AF"));
        refused("belongs to two members", member(second, "王芳", CARD), member(first, "李建国", CARD));
        refused("is there twice", member(second, "王芳", null), member(second, "王芳", null));
        var twice = new Inbounds.Roster(TestCounty.nextVersion(), List.of(BRANCH, BRANCH), List.of());
        TestCounty.sendsInVain(Inbounds.ROSTER, json.text(twice), "is there twice");
        TestCounty.sendsInVain(
                Inbounds.ROSTER, json.text(new Inbounds.Roster(0, List.of(BRANCH), List.of())), "version");
        TestCounty.sendsInVain(Inbounds.ROSTER, "{\"version\":1}", "");
        assertEquals(first, byCard(CARD));
    }

    @Test
    void card_keys_replace_each_other_and_unknown_algorithms_verify_nothing() {
        byte[] raw = bytes(32);
        TestCounty.sends(
                Inbounds.CARD_KEYS,
                keys(17, new Inbounds.CardKey(1, "Ed25519", raw), new Inbounds.CardKey(2, "SM2", bytes(65))));
        assertEquals(Set.of(1), store.read(cards::keys).keySet());
        assertArrayEquals(raw, store.read(cards::keys).get(1));
        TestCounty.sends(Inbounds.CARD_KEYS, keys(17, new Inbounds.CardKey(3, "Ed25519", raw)));
        assertEquals(Set.of(3), store.read(cards::keys).keySet());
    }

    @Test
    void card_keys_that_cannot_be_are_refused_and_the_present_ones_stay() {
        TestCounty.sends(Inbounds.CARD_KEYS, keys(17, new Inbounds.CardKey(1, "Ed25519", bytes(32))));
        keysRefused("another county", keys(18, new Inbounds.CardKey(1, "Ed25519", bytes(32))));
        keysRefused("no Ed25519 key", keys(17, new Inbounds.CardKey(1, "Ed25519", bytes(31))));
        keysRefused("cannot be named", keys(17, new Inbounds.CardKey(65536, "Ed25519", bytes(32))));
        var key = new Inbounds.CardKey(4, "Ed25519", bytes(32));
        keysRefused("is there twice", keys(17, key, key));
        assertEquals(Set.of(1), store.read(cards::keys).keySet());
    }

    @Test
    void a_revocation_holds_from_its_day_and_the_earlier_one_wins() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        String card = "%016x".formatted(Ids.next().getLeastSignificantBits());
        revoke(card, day);
        revoke(card, day.plusDays(5));
        assertFalse(revoked(card, day.minusDays(1)));
        assertTrue(revoked(card, day));
        revoke(card, day.minusDays(5));
        assertTrue(revoked(card, day.minusDays(1)));
        for (String absurd : List.of("+999999999-12-31", "0001-01-01")) {
            TestCounty.sendsInVain(
                    Inbounds.REVOCATION, "{\"cardId\":\"%s\",\"since\":\"%s\"}".formatted(card, absurd), "absurd");
        }
        TestCounty.sendsInVain(Inbounds.REVOCATION, "{\"cardId\":\"xyz\",\"since\":\"2026-01-01\"}", "16 hex digits");
    }

    private void revoke(String card, LocalDate since) {
        TestCounty.sends(Inbounds.REVOCATION, json.text(new Inbounds.Revocation(card, since)));
    }

    private boolean revoked(String card, LocalDate today) {
        return store.read(handle -> cards.isRevoked(handle, card, today));
    }

    private void keysRefused(String reason, String keys) {
        TestCounty.sendsInVain(Inbounds.CARD_KEYS, keys, reason);
    }

    private String keys(int county, Inbounds.CardKey... keys) {
        return json.text(new Inbounds.CardKeys(county, List.of(keys)));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    private void refused(String reason, Inbounds.Member... members) {
        TestCounty.sendsInVain(
                Inbounds.ROSTER,
                json.text(new Inbounds.Roster(TestCounty.nextVersion(), List.of(BRANCH), List.of(members))),
                reason);
    }

    private void send(Inbounds.Member... members) {
        TestCounty.sends(
                Inbounds.ROSTER,
                json.text(new Inbounds.Roster(version = TestCounty.nextVersion(), List.of(BRANCH), List.of(members))));
    }

    private static Inbounds.Member member(UUID id, String name, @Nullable String cardId) {
        return new Inbounds.Member(id, "b1", name, cardId);
    }

    private UUID byCard(String card) {
        return store.read(handle -> roster.byCard(handle, card)).orElseThrow().id();
    }

    private String name(UUID member) {
        return store.read(handle -> roster.maskedName(handle, member)).shown();
    }
}
