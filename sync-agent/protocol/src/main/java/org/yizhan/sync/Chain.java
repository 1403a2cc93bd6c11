package org.yizhan.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The hash chain of a stream, as `JOURNAL.md` has it.
public final class Chain {
    public static final int HASH_BYTES = 32;

    private static final String LABEL = "yizhan-journal-1";
    private static final String DAMAGED = "yizhan-damaged-1";

    private Chain() {}

    /// What the first row of a stream has as its previous hash: 32 zero bytes.
    public static byte[] genesis() {
        return new byte[HASH_BYTES];
    }

    public static byte[] payloadHash(byte[] payload) {
        return Canonical.sha256(payload);
    }

    /// The hash of a row, recomputed from everything the row holds except its own `hash`. Where the payload is
    /// there, its hash is recomputed too, so an altered payload shows; an erased one counts by its kept hash.
    public static byte[] hash(String center, Wire.StreamId stream, Wire.Row row) {
        return Canonical.sha256(canonical(center, stream, row));
    }

    /// What a stored row counts with in a [Fingerprint]: its recomputed hash when it is intact, and otherwise a hash
    /// of that and the stored ones, so that an altered byte of any column shows. Never fails, however damaged.
    public static byte[] counted(String center, Wire.StreamId stream, Wire.Row row) {
        byte[] recomputed = recomputed(center, stream, row);
        byte[] payload = row.payload();
        if (Arrays.equals(recomputed, row.hash())
                && (payload == null || Arrays.equals(payloadHash(payload), row.payloadHash()))) {
            return recomputed;
        }
        return Canonical.sha256(new Canonical(DAMAGED)
                .hash(recomputed)
                .sized(row.payloadHash())
                .sized(row.hash())
                .bytes());
    }

    private static byte[] recomputed(String center, Wire.StreamId stream, Wire.Row row) {
        try {
            return hash(center, stream, row);
        } catch (IllegalArgumentException unhashable) {
            return genesis();
        }
    }

    static byte[] canonical(String center, Wire.StreamId stream, Wire.Row row) {
        byte[] payload = row.payload();
        return new Canonical(LABEL)
                .stream(center, stream)
                        .int64(row.seq())
                        .text(row.type())
                        .uuid(row.recordId())
                        .text(row.op())
                        .int64(row.baseVersion())
                        .int64(row.newVersion())
                        .int32(row.schemaVersion())
                        .int64(row.at())
                        .flag(row.timeTrusted())
                        .hash(payload == null ? row.payloadHash() : payloadHash(payload))
                        .hash(row.prevHash())
                        .bytes();
    }

    /// Whether `rows` follow `after` without gap and each is what its hash says; the first that is not, if any.
    public static Optional<Broken> check(String center, Wire.Position after, List<Wire.Row> rows) {
        long seq = after.seq();
        byte[] hash = after.hash();
        for (Wire.Row row : rows) {
            Optional<Broken> broken = check(center, after.stream(), seq, hash, row);
            if (broken.isPresent()) {
                return broken;
            }
            seq = row.seq();
            hash = row.hash();
        }
        return Optional.empty();
    }

    private static Optional<Broken> check(
            String center, Wire.StreamId stream, long previous, byte[] previousHash, Wire.Row row) {
        if (row.seq() != previous + 1) {
            return Optional.of(new Broken(row.seq(), Fault.GAP));
        }
        byte[] payload = row.payload();
        if (payload != null && !Arrays.equals(payloadHash(payload), row.payloadHash())) {
            return Optional.of(new Broken(row.seq(), Fault.PAYLOAD));
        }
        if (!Arrays.equals(row.prevHash(), previousHash)) {
            return Optional.of(new Broken(row.seq(), Fault.LINK));
        }
        return Arrays.equals(hash(center, stream, row), row.hash())
                ? Optional.empty()
                : Optional.of(new Broken(row.seq(), Fault.HASH));
    }

    /// The first row at which a chain does not hold.
    public record Broken(long seq, Fault fault) {}

    public enum Fault {
        /// The sequence does not follow the one before it.
        GAP,
        /// The payload is not the one its hash was made from.
        PAYLOAD,
        /// The row does not name the hash of the row before it.
        LINK,
        /// The row's own hash is not that of its contents.
        HASH
    }
}
