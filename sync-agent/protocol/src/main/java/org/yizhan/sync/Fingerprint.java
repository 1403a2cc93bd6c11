package org.yizhan.sync;

import java.nio.ByteBuffer;

/// The running digest of a set of rows: sum of their hashes mod 2²⁵⁶ and how many they are. The order in which rows
/// are added does not matter; a row missing, altered or added twice does.
public final class Fingerprint {
    private static final String LABEL = "yizhan-digest-1";
    private static final int WORDS = 8;
    private static final long WORD_MASK = 0xFFFF_FFFFL;

    /// The sum, most significant 32 bits first.
    private final int[] sum = new int[WORDS];

    private long count;

    /// @param hash  what a row counts with, from [Chain#counted]
    public Fingerprint add(byte[] hash) {
        if (hash.length != Chain.HASH_BYTES) {
            throw new IllegalArgumentException("hash of " + hash.length + " bytes");
        }
        ByteBuffer words = ByteBuffer.wrap(hash);
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long word = (sum[i] & WORD_MASK) + (words.getInt(i * Integer.BYTES) & WORD_MASK) + carry;
            sum[i] = (int) word;
            carry = word >>> Integer.SIZE;
        }
        count++;
        return this;
    }

    public long count() {
        return count;
    }

    public byte[] digest() {
        ByteBuffer bytes = ByteBuffer.allocate(Chain.HASH_BYTES);
        for (int word : sum) {
            bytes.putInt(word);
        }
        return Canonical.sha256(
                new Canonical(LABEL).hash(bytes.array()).int64(count).bytes());
    }
}
