package org.yizhan.core.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.journal.InboundHandler;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// Takes the county's roster, card keys and revocations; what contradicts itself is refused whole.
@ApplicationScoped
class DirectoryChanges implements InboundHandler {
    private static final Pattern CARD_ID = Pattern.compile("[0-9a-f]{16}");
    private static final int LONGEST_NAME = 40;
    private static final int ED25519_BYTES = 32;

    private final Roster roster;
    private final Cards cards;
    private final HomeCenter home;
    private final Json json;

    DirectoryChanges(Roster roster, Cards cards, HomeCenter home, Json json) {
        this.roster = roster;
        this.cards = cards;
        this.home = home;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Inbounds.ROSTER, Inbounds.CARD_KEYS, Inbounds.REVOCATION);
    }

    @Override
    public void apply(Tx tx, String kind, String payload) {
        switch (kind) {
            case Inbounds.ROSTER -> roster.replace(tx, checked(json.received(payload, Inbounds.Roster.class)));
            case Inbounds.CARD_KEYS ->
                cards.replaceKeys(tx, checked(tx, json.received(payload, Inbounds.CardKeys.class)));
            case Inbounds.REVOCATION -> cards.revoke(tx, checked(json.received(payload, Inbounds.Revocation.class)));
            default -> throw new IllegalArgumentException("the directory takes no " + kind);
        }
    }

    private static Inbounds.Roster checked(Inbounds.Roster roster) {
        require(roster.version() > 0, "the version is not positive");
        unique(roster.branches(), Inbounds.Branch::id, "branch");
        unique(roster.members(), Inbounds.Member::id, "member");
        Set<String> branches =
                roster.branches().stream().map(Inbounds.Branch::id).collect(Collectors.toUnmodifiableSet());
        Set<String> cardIds = new HashSet<>();
        for (Inbounds.Member member : roster.members()) {
            String card = member.cardId();
            require(
                    branches.contains(member.branchId()),
                    "member " + member.id() + " is in a branch that is not there");
            require(
                    !member.name().isBlank() && member.name().length() <= LONGEST_NAME,
                    "member " + member.id() + " has no name of a sane length");
            require(card == null || isCardId(card), "member " + member.id() + " has no card id of 16 hex digits");
            require(card == null || cardIds.add(card), "card " + card + " belongs to two members");
        }
        return roster;
    }

    private Inbounds.CardKeys checked(Tx tx, Inbounds.CardKeys keys) {
        require(keys.county() == home.facts(tx.handle()).countyNumber(), "these are another county's keys");
        unique(keys.keys(), Inbounds.CardKey::keyId, "key");
        for (Inbounds.CardKey key : keys.keys()) {
            require(key.keyId() >= 0 && key.keyId() <= 0xFFFF, "key " + key.keyId() + " cannot be named on a card");
            require(
                    !key.algorithm().equals("Ed25519") || key.publicKey().length == ED25519_BYTES,
                    "key " + key.keyId() + " is no Ed25519 key");
        }
        return keys;
    }

    private static Inbounds.Revocation checked(Inbounds.Revocation revocation) {
        require(isCardId(revocation.cardId()), "a card id has 16 hex digits");
        int year = revocation.since().getYear();
        require(year >= 1949 && year <= 9999, "the day it is revoked from is absurd");
        return revocation;
    }

    private static boolean isCardId(String text) {
        return CARD_ID.matcher(text).matches();
    }

    private static <T> void unique(List<T> things, Function<T, Object> key, String what) {
        Set<Object> seen = new HashSet<>();
        for (T thing : things) {
            require(seen.add(key.apply(thing)), what + " " + key.apply(thing) + " is there twice");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
