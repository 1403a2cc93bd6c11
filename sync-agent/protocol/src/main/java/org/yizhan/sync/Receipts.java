package org.yizhan.sync;

import java.security.PrivateKey;
import java.security.PublicKey;

/// The county's signed word that it holds a stream up to a sequence. Only such a receipt releases rows for sending.
public final class Receipts {
    private static final String LABEL = "yizhan-receipt-1";

    private Receipts() {}

    /// To be called after the rows are committed, never before.
    public static Wire.Receipt sign(String center, Wire.Position held, PrivateKey county) {
        byte[] signature = Ed25519.sign(county, bytes(center, held.stream(), held.seq(), held.hash()));
        return new Wire.Receipt(held.stream(), held.seq(), held.hash(), signature);
    }

    public static boolean verify(String center, Wire.Receipt receipt, PublicKey county) {
        return receipt.hash().length == Chain.HASH_BYTES
                && Ed25519.verify(
                        county, bytes(center, receipt.stream(), receipt.seq(), receipt.hash()), receipt.signature());
    }

    static byte[] bytes(String center, Wire.StreamId stream, long seq, byte[] hash) {
        return new Canonical(LABEL).stream(center, stream).int64(seq).hash(hash).bytes();
    }
}
