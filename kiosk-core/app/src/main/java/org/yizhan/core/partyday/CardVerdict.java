package org.yizhan.core.partyday;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.partyday.PartyDays.Refusal;

/// What can be said of a card's text without asking anybody: read, of this county, signed, in date – judged in
/// that order.
///
/// @param refusal  why it is not accepted; null when it is
/// @param cardId   which card it is; null unless the signature holds
record CardVerdict(@Nullable Refusal refusal, @Nullable String cardId) {
    /// @param keys   this county's raw Ed25519 keys by key id
    /// @param today  the day to hold the expiry against; null while the clock cannot be trusted
    static CardVerdict of(String text, int county, Map<Integer, byte[]> keys, @Nullable LocalDate today) {
        Optional<MemberCard> read = MemberCard.read(text);
        if (read.isEmpty()) {
            return new CardVerdict(Refusal.UNREADABLE, null);
        }
        MemberCard card = read.get();
        if (card.county() != county) {
            return new CardVerdict(Refusal.FOREIGN, null);
        }
        byte[] key = keys.get(card.keyId());
        if (key == null || !card.isSignedBy(key)) {
            return new CardVerdict(Refusal.FORGED, null);
        }
        boolean expired = today != null && today.isAfter(card.expires());
        return new CardVerdict(expired ? Refusal.EXPIRED : null, card.cardId());
    }
}
