package org.yizhan.sync;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// The county's half of a statement: how many rows of `[1, cut]` it has stored, and their digest. The signature
/// covers what the county counted itself, not its opinion whether that is the same.
public final class Statements {
    private static final String LABEL = "yizhan-statement-1";

    private Statements() {}

    /// @param counted  the rows of `[1, claim.cut]` that the county has stored, hashes recomputed
    public static Wire.Statement sign(
            String center,
            Wire.Claim claim,
            Fingerprint counted,
            List<Wire.Finding> missingEffects,
            Instant at,
            PrivateKey county) {
        byte[] digest = counted.digest();
        long count = counted.count();
        return new Wire.Statement(
                center,
                claim.stream(),
                claim.cut(),
                count,
                digest,
                count == claim.count() && Arrays.equals(digest, claim.digest()),
                List.copyOf(missingEffects),
                at,
                Ed25519.sign(county, bytes(center, claim.stream(), claim.cut(), count, digest)));
    }

    /// Whether the county signed these numbers for that center and stream.
    public static boolean verify(Wire.Statement statement, PublicKey county) {
        return statement.digest().length == Chain.HASH_BYTES
                && Ed25519.verify(
                        county,
                        bytes(
                                statement.center(),
                                statement.stream(),
                                statement.cut(),
                                statement.count(),
                                statement.digest()),
                        statement.signature());
    }

    static byte[] bytes(String center, Wire.StreamId stream, long cut, long count, byte[] digest) {
        return new Canonical(LABEL)
                .stream(center, stream).int64(cut).int64(count).hash(digest).bytes();
    }
}
