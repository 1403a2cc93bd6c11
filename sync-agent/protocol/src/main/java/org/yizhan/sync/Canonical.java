package org.yizhan.sync;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Writes the fixed byte forms of `JOURNAL.md`: integers big-endian, text as UTF-8 behind a 16-bit length.
final class Canonical {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    /// @param label  what the bytes are for, so that no signature of one kind can pass for another
    Canonical(String label) {
        raw(label.getBytes(StandardCharsets.US_ASCII));
        out.write(0);
    }

    Canonical text(String text) {
        return sized(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes behind their 16-bit length.
    Canonical sized(byte[] bytes) {
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException(bytes.length + " bytes are too many");
        }
        out.write(bytes.length >>> 8);
        out.write(bytes.length);
        return raw(bytes);
    }

    Canonical uuid(UUID id) {
        return int64(id.getMostSignificantBits()).int64(id.getLeastSignificantBits());
    }

    Canonical int64(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    Canonical int32(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    Canonical flag(boolean value) {
        out.write(value ? 1 : 0);
        return this;
    }

    Canonical hash(byte[] hash) {
        if (hash.length != Chain.HASH_BYTES) {
            throw new IllegalArgumentException("hash of " + hash.length + " bytes");
        }
        return raw(hash);
    }

    Canonical stream(String center, Wire.StreamId stream) {
        return text(center)
                .uuid(stream.core())
                .int64(stream.epoch())
                .uuid(stream.epochId())
                .int32(stream.lane());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private Canonical raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
