package org.yizhan.core.partyday;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A member's card as its text says it, not yet believed. The bytes are in `sync-agent/protocol/CARD.md`; only
/// their one encoding is read, so a text that differs in a bit is another card or none.
///
/// @param cardId   16 lower-case hex digits
/// @param expires  the last day it is good for
/// @param payload  the bytes that are signed
record MemberCard(int keyId, String cardId, int county, LocalDate expires, byte[] payload, byte[] signature) {
    private static final String PREFIX = "SC1:";
    private static final int LONGEST = 157;
    private static final int VERSION = 1;
    private static final int SIGN1 = 18;
    private static final int LARGEST = 0xFFFF;
    private static final byte[] PROTECTED = HexFormat.of().parseHex("a10127");
    private static final byte[] BEFORE_A_RAW_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    /// Empty when the text is not that of a card.
    static Optional<MemberCard> read(String text) {
        if (!text.startsWith(PREFIX) || text.length() > LONGEST) {
            return Optional.empty();
        }
        return Base45.decode(text.substring(PREFIX.length())).flatMap(MemberCard::parse);
    }

    private static Optional<MemberCard> parse(byte[] message) {
        try {
            CBORObject sign1 = CBORObject.DecodeFromBytes(message);
            if (!sign1.HasOneTag(SIGN1) || sign1.getType() != CBORType.Array || sign1.size() != 4) {
                return Optional.empty();
            }
            byte[] payload = sign1.get(2).GetByteString();
            byte[] signature = sign1.get(3).GetByteString();
            if (signature.length != 64 || !Arrays.equals(message, message(payload, signature))) {
                return Optional.empty();
            }
            return card(payload, signature);
        } catch (CBORException | IllegalStateException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<MemberCard> card(byte[] payload, byte[] signature) {
        CBORObject says = CBORObject.DecodeFromBytes(payload);
        if (says.getType() != CBORType.Array || says.isTagged() || says.size() != 6) {
            return Optional.empty();
        }
        int version = says.get(0).AsInt32();
        int keyId = says.get(1).AsInt32();
        byte[] cardId = says.get(2).GetByteString();
        int county = says.get(3).AsInt32();
        int epoch = says.get(4).AsInt32();
        int expiry = says.get(5).AsInt32();
        boolean inRange = version == VERSION
                && isSmall(keyId)
                && cardId.length == 8
                && county >= 0
                && isSmall(epoch)
                && isSmall(expiry);
        byte[] again = CBORObject.NewArray()
                .Add(version)
                .Add(keyId)
                .Add(cardId)
                .Add(county)
                .Add(epoch)
                .Add(expiry)
                .EncodeToBytes();
        if (!inRange || !Arrays.equals(payload, again)) {
            return Optional.empty();
        }
        LocalDate expires = LocalDate.ofEpochDay(expiry);
        return Optional.of(
                new MemberCard(keyId, HexFormat.of().formatHex(cardId), county, expires, payload, signature));
    }

    private static boolean isSmall(int number) {
        return number >= 0 && number <= LARGEST;
    }

    private static byte[] message(byte[] payload, byte[] signature) {
        CBORObject parts = CBORObject.NewArray()
                .Add(PROTECTED)
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(signature);
        return CBORObject.FromObjectAndTag(parts, SIGN1).EncodeToBytes();
    }

    /// Whether that key signed it.
    ///
    /// @param rawKey  the 32 bytes of an Ed25519 key
    boolean isSignedBy(byte[] rawKey) {
        try {
            byte[] encoded = Arrays.copyOf(BEFORE_A_RAW_KEY, BEFORE_A_RAW_KEY.length + rawKey.length);
            System.arraycopy(rawKey, 0, encoded, BEFORE_A_RAW_KEY.length, rawKey.length);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(toSign());
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// COSE's `Sig_structure` (RFC 9052, 4.4) without external data.
    private byte[] toSign() {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(PROTECTED)
                .Add(new byte[0])
                .Add(payload)
                .EncodeToBytes();
    }

    @Override
    public String toString() {
        return "MemberCard[" + cardId + "]";
    }
}
