package org.yizhan.core.journal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.yizhan.core.store.Sha256;

/// A digest over any set of rows that does not depend on their order: the sum of their hashes mod 2²⁵⁶ and their
/// count, hashed (`sync-agent/protocol/JOURNAL.md`).
final class Fingerprint {
    private static final byte[] PREFIX = "yizhan-digest-1\0".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;
    private long count;

    void add(byte[] rowHash) {
        sum = sum.add(new BigInteger(1, rowHash)).mod(MODULUS);
        count++;
    }

    long count() {
        return count;
    }

    byte[] digest() {
        MessageDigest sha = Sha256.digest();
        sha.update(PREFIX);
        byte[] magnitude = sum.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, magnitude.length);
        System.arraycopy(magnitude, magnitude.length - length, padded, 32 - length, length);
        sha.update(padded);
        sha.update(ByteBuffer.allocate(8).putLong(count).array());
        return sha.digest();
    }
}
