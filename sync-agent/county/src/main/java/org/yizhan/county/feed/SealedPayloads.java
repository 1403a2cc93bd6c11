package org.yizhan.county.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yizhan.county.keys.CenterKeys;
import org.yizhan.sync.PersonalField;

/// Payloads with personal data as they lie in the table: under the center's key, bound to their place in its feed.
/// They travel in clear over mutual TLS, as the contract has them.
@ApplicationScoped
class SealedPayloads {
    private final CenterKeys keys;

    SealedPayloads(CenterKeys keys) {
        this.keys = keys;
    }

    String seal(String center, long seq, String kind, String payload) {
        return PersonalField.seal(keys.make(center), place(seq), kind, payload);
    }

    /// @throws IllegalStateException the county no longer has the key it was sealed with
    String open(String center, long seq, String kind, String sealed) {
        return PersonalField.open(keys.make(center), place(seq), kind, sealed)
                .orElseThrow(() -> new IllegalStateException(
                        "change " + seq + " of center " + center + " was sealed under another center key"));
    }

    private static UUID place(long seq) {
        return new UUID(0, seq);
    }
}
