package org.yizhan.core.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.store.Sha256;

/// The hash that chains a journal row to the one before it. The canonical form is in
/// `sync-agent/protocol/JOURNAL.md`; the vectors beside it hold this class and the county's to the same bytes.
final class RowHash {
    static final byte[] BEFORE_THE_FIRST = new byte[32];
    private static final String PREFIX = "yizhan-journal-1\0";

    private static final String DAMAGED = "yizhan-damaged-1\0";

    private RowHash() {}

    /// The hash of a row as it is stored; `row.hash()` itself is not looked at.
    static byte[] of(String center, UUID core, Journal.Row row, byte[] payloadHash) {
        var bytes = new ByteArrayOutputStream(320);
        try (var out = new DataOutputStream(bytes)) {
            out.write(PREFIX.getBytes(StandardCharsets.US_ASCII));
            text(out, center);
            uuid(out, core);
            out.writeLong(row.epoch());
            uuid(out, row.epochId());
            out.writeInt(row.lane());
            out.writeLong(row.seq());
            text(out, row.type());
            uuid(out, row.recordId());
            text(out, row.op());
            out.writeLong(row.baseVersion());
            out.writeLong(row.newVersion());
            out.writeInt(row.schemaVersion());
            out.writeLong(row.at());
            out.writeByte(row.timeTrusted() ? 1 : 0);
            out.write(payloadHash);
            out.write(row.prevHash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.of(bytes.toByteArray());
    }

    /// What a stored row counts with in a digest: its hash while it is intact, else a hash over the damage, so that
    /// a byte altered in any column shows.
    static byte[] counted(String center, UUID core, Journal.Row row) {
        byte[] payload = row.payload();
        byte[] payloadHash = payload == null ? row.payloadHash() : Sha256.of(payload);
        boolean hashable = payloadHash.length == 32 && row.prevHash().length == 32;
        byte[] recomputed = hashable ? of(center, core, row, payloadHash) : BEFORE_THE_FIRST;
        if (Arrays.equals(recomputed, row.hash()) && Arrays.equals(payloadHash, row.payloadHash())) {
            return recomputed;
        }
        var bytes = new ByteArrayOutputStream(160);
        try (var out = new DataOutputStream(bytes)) {
            out.write(DAMAGED.getBytes(StandardCharsets.US_ASCII));
            out.write(recomputed);
            sized(out, row.payloadHash());
            sized(out, row.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.of(bytes.toByteArray());
    }

    private static void sized(DataOutputStream out, byte[] hash) throws IOException {
        out.writeShort(hash.length);
        out.write(hash);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
    }

    private static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }
}
