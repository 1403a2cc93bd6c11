package org.yizhan.core.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.store.Tx;

/// What the county says about member cards: the keys they are signed with, and which no longer count.
@ApplicationScoped
public class Cards {
    private static final String KNOWN_ALGORITHM = "Ed25519";

    /// Raw Ed25519 keys by key id. Keys of an algorithm that this version cannot verify are left out.
    public Map<Integer, byte[]> keys(Handle handle) {
        return handle
                .select("SELECT key_id, public_key FROM card_key WHERE algorithm = ?", KNOWN_ALGORITHM)
                .map((rs, ctx) -> Map.entry(rs.getInt(1), rs.getBytes(2)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether a card no longer counts on that day.
    public boolean isRevoked(Handle handle, String cardId, LocalDate today) {
        return handle.select("SELECT 1 FROM card_revoked WHERE card_id = ? AND since <= ?", cardId, today)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void replaceKeys(Tx tx, Inbounds.CardKeys keys) {
        tx.handle().execute("DELETE FROM card_key");
        for (Inbounds.CardKey key : keys.keys()) {
            tx.handle()
                    .execute(
                            "INSERT INTO card_key (key_id, algorithm, public_key) VALUES (?, ?, ?)",
                            key.keyId(),
                            key.algorithm(),
                            key.publicKey());
        }
    }

    /// A card that is revoked stays so; told twice, the earlier day holds.
    void revoke(Tx tx, Inbounds.Revocation revocation) {
        tx.handle().execute("""
                        INSERT INTO card_revoked (card_id, since) VALUES (?, ?)
                        ON CONFLICT (card_id) DO UPDATE SET since = min(since, excluded.since)""", revocation.cardId(), revocation.since());
    }
}
