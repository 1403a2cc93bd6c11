package org.yizhan.sync;

import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges the text of a member card offline, against the keys of one county. Whether the card was revoked or its
/// holder is known is asked elsewhere, of the roster.
public final class CardCheck {
    private final int county;
    private final Map<Integer, PublicKey> keys;

    /// @param keys  the county's card keys by key id
    public CardCheck(int county, Map<Integer, PublicKey> keys) {
        this.county = county;
        this.keys = Map.copyOf(keys);
    }

    /// @param today  the day to hold the expiry against; null when the clock cannot be trusted, and then no card
    ///               is refused for its date
    public Verdict judge(String text, @Nullable LocalDate today) {
        Optional<MemberCard.Read> read = MemberCard.read(text);
        if (read.isEmpty()) {
            return Verdict.of(Outcome.UNREADABLE);
        }
        MemberCard card = read.get().card();
        if (card.county() != county) {
            return Verdict.of(Outcome.FOREIGN);
        }
        PublicKey key = keys.get(card.keyId());
        if (key == null || !read.get().signedBy(key)) {
            return Verdict.of(Outcome.FORGED);
        }
        if (today != null && today.isAfter(card.expires())) {
            return new Verdict(Outcome.EXPIRED, card);
        }
        return new Verdict(Outcome.VALID, card);
    }

    /// @param card  what the card says; only of a card whose signature holds
    public record Verdict(Outcome outcome, @Nullable MemberCard card) {
        private static Verdict of(Outcome outcome) {
            return new Verdict(outcome, null);
        }
    }

    /// In the order in which a card is judged.
    public enum Outcome {
        /// Not the text of a card, or not written the one way a card is written.
        UNREADABLE,
        /// Of another county, whose keys are not here; its signature was not looked at.
        FOREIGN,
        /// Not signed by the key it names, or that key is unknown.
        FORGED,
        EXPIRED,
        VALID
    }
}
