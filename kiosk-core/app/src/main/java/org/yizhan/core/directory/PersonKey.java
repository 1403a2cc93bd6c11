package org.yizhan.core.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.yizhan.core.store.Sqlite;

/// One person's key. The form of sealed fields is in `sync-agent/protocol/JOURNAL.md`.
record PersonKey(byte[] bytes) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "e1:";

    @Override
    public String toString() {
        return "PersonKey[…]";
    }

    static PersonKey random() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new PersonKey(key);
    }

    String seal(UUID person, String field, String text) {
        byte[] sealed = AesGcm.seal(bytes, text.getBytes(StandardCharsets.UTF_8), bound(person, field));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    String open(UUID person, String field, String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a sealed field starts with " + PREFIX);
        }
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
        return new String(AesGcm.open(this.bytes, bytes, bound(person, field)), StandardCharsets.UTF_8);
    }

    private static byte[] bound(UUID person, String field) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + name.length)
                .put(Sqlite.bytes(person))
                .put(name)
                .array();
    }
}
