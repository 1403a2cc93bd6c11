package org.yizhan.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Fields that concern a person, encrypted under that person's own key: AES-256-GCM, `e1:` and Base64url without
/// padding. The person's id and the field's name are bound in, so no value can be moved to another place.
public final class PersonalField {
    public static final String PREFIX = "e1:";
    public static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private PersonalField() {}

    /// A fresh key of 32 bytes: a person's, or the one that a center shares with its county.
    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    public static String seal(byte[] personKey, UUID person, String field, String plain) {
        return seal(personKey, person, field, plain, random(NONCE_BYTES));
    }

    static String seal(byte[] personKey, UUID person, String field, String plain, byte[] nonce) {
        return PREFIX + encrypt(personKey, bound(person, field), plain.getBytes(StandardCharsets.UTF_8), nonce);
    }

    /// The plain text, or nothing when the value is not one of ours under this key, person and field.
    public static Optional<String> open(byte[] personKey, UUID person, String field, String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return decrypt(personKey, bound(person, field), sealed.substring(PREFIX.length()))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /// A person's key as it travels in a row `directory.person-key`.
    public static String wrap(byte[] centerKey, UUID person, byte[] personKey) {
        return wrap(centerKey, person, personKey, random(NONCE_BYTES));
    }

    static String wrap(byte[] centerKey, UUID person, byte[] personKey, byte[] nonce) {
        return encrypt(centerKey, bound(person, ""), personKey, nonce);
    }

    /// The person's key, or nothing when it was not wrapped under this center key for this person.
    public static Optional<byte[]> unwrap(byte[] centerKey, UUID person, String wrapped) {
        return decrypt(centerKey, bound(person, ""), wrapped).filter(key -> key.length == KEY_BYTES);
    }

    private static String encrypt(byte[] key, byte[] associated, byte[] plain, byte[] nonce) {
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain);
            return TEXT.encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-256-GCM", e);
        }
    }

    private static Optional<byte[]> decrypt(byte[] key, byte[] associated, String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length < NONCE_BYTES + TAG_BYTES
                    || !TEXT.encodeToString(bytes).equals(text)) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, associated);
            return Optional.of(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (IllegalArgumentException | AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-256-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("key of " + key.length + " bytes");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private static byte[] bound(UUID person, String field) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + name.length)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(name)
                .array();
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
