package org.yizhan.county.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.util.Arrays;
import org.yizhan.sync.Ed25519;

/// The county's two Ed25519 keys: one for receipts and statements, one for member cards. Each is made once.
@ApplicationScoped
public class SigningKeys {
    /// The number that cards carry of the one card key there is.
    public static final int CARD_KEY_ID = 1;

    private final Vault vault;

    SigningKeys(Vault vault) {
        this.vault = vault;
    }

    public KeyPair receipts() {
        return pair("receipt.ed25519");
    }

    public KeyPair cards() {
        return pair("card-" + CARD_KEY_ID + ".ed25519");
    }

    /// On the disk the 32 secret bytes, then the 32 public ones.
    private KeyPair pair(String name) {
        byte[] stored = vault.secret(name, SigningKeys::fresh);
        return new KeyPair(
                Ed25519.publicKey(Arrays.copyOfRange(stored, Ed25519.KEY_BYTES, 2 * Ed25519.KEY_BYTES)),
                Ed25519.privateKey(Arrays.copyOf(stored, Ed25519.KEY_BYTES)));
    }

    private static byte[] fresh() {
        KeyPair pair = Ed25519.generate();
        byte[] both = Arrays.copyOf(Ed25519.raw(pair.getPrivate()), 2 * Ed25519.KEY_BYTES);
        System.arraycopy(Ed25519.raw(pair.getPublic()), 0, both, Ed25519.KEY_BYTES, Ed25519.KEY_BYTES);
        return both;
    }
}
