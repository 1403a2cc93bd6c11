package org.yizhan.sync;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fixed keys, ids and rows that tests and golden vectors are made from.
final class Sample {
    private Sample() {}

    static final String CENTER = "330782102203";
    static final Wire.StreamId STREAM = new Wire.StreamId(
            UUID.fromString("0199f0a0-0000-7000-8000-00000000c0de"),
            1,
            UUID.fromString("0199f0a0-0001-7000-8000-0000000000e1"),
            2);

    static PrivateKey privateKey(int seed) {
        return Ed25519.privateKey(bytes(Ed25519.KEY_BYTES, seed));
    }

    /// The public key of a seed, computed outside this code and written down.
    static PublicKey publicKey(int seed) {
        return Ed25519.publicKey(java.util.HexFormat.of()
                .parseHex(
                        switch (seed) {
                            case 0x11 -> "d04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9778737";
                            case 0x22 -> "a09aa5f47a6759802ff955f8dc2d2a14a5c99d23be97f864127ff9383455a4f0";
                            case 0x33 -> "17cb79fb2b4120f2b1ec65e4198d6e08b28e813feb01e4a400839b85e18080ce";
                            default -> throw new IllegalArgumentException("no key " + seed);
                        }));
    }

    static byte[] bytes(int length, int value) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    static List<Wire.Row> rows() {
        List<Wire.Row> rows = new ArrayList<>();
        append(rows, "queue.ticket", "0a", "issued", 0, 1, 1_793_500_000_000L, true, "{\"number\":\"A001\"}");
        append(rows, "queue.ticket", "0a", "called", 1, 2, 1_793_500_060_123L, true, "{\"desk\":2}");
        append(
                rows,
                "notices.notice",
                "0b",
                "published",
                0,
                1,
                1_793_500_100_000L,
                true,
                "{\"title\":{\"zh-CN\":\"村务公开·第三季度\",\"en\":\"Village affairs\"}}");
        append(rows, "queue.ticket", "0a", "finished", 2, 3, 315_532_800_000L, false, "{}");
        append(
                rows,
                "cases.case",
                "0c",
                "filed",
                0,
                1,
                1_793_500_200_000L,
                true,
                "{\"number\":\"3307821022032600001\"}");
        rows.set(4, erased(rows.get(4)));
        append(rows, "partyday.day", "0d", "opened", 0, 1, 1_793_500_300_000L, true, "{\"theme\":\"主题党日\"}");
        return rows;
    }

    /// What is left of a row whose person was erased: everything but the payload.
    static Wire.Row erased(Wire.Row row) {
        return with(row, null, row.op(), row.hash());
    }

    static Wire.Row with(Wire.Row row, byte @Nullable [] payload, String op, byte[] hash) {
        return with(row, payload, row.payloadHash(), op, hash);
    }

    static Wire.Row withPayloadHash(Wire.Row row, byte[] payloadHash) {
        return with(row, row.payload(), payloadHash, row.op(), row.hash());
    }

    private static Wire.Row with(Wire.Row row, byte @Nullable [] payload, byte[] payloadHash, String op, byte[] hash) {
        return new Wire.Row(
                row.seq(),
                row.type(),
                row.recordId(),
                op,
                row.baseVersion(),
                row.newVersion(),
                row.schemaVersion(),
                row.at(),
                row.timeTrusted(),
                payload,
                payloadHash,
                row.prevHash(),
                hash);
    }

    static void append(
            List<Wire.Row> rows,
            String type,
            String record,
            String op,
            long base,
            long next,
            long at,
            boolean trusted,
            String json) {
        byte[] payload = json.getBytes(StandardCharsets.UTF_8);
        byte[] previous = rows.isEmpty() ? Chain.genesis() : rows.getLast().hash();
        Wire.Row open = new Wire.Row(
                rows.size() + 1L,
                type,
                UUID.fromString("0199f0a0-1000-7000-8000-0000000000" + record),
                op,
                base,
                next,
                1,
                at,
                trusted,
                payload,
                Chain.payloadHash(payload),
                previous,
                Chain.genesis());
        rows.add(with(open, payload, op, Chain.hash(CENTER, STREAM, open)));
    }

    static Wire.Position start() {
        return new Wire.Position(STREAM, 0, Chain.genesis());
    }
}
