package org.yizhan.sync;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/// What a member's card says, and its text in the QR code; `CARD.md` has the bytes. No name, no identity number.
///
/// @param keyId    of the county's signing keys; fixes the algorithm
/// @param cardId   8 bytes as 16 lower-case hex digits
/// @param county   the county's small number
/// @param epoch    edition of the county's cards, raised when all are issued anew
/// @param expires  the last day the card is good for
public record MemberCard(int keyId, String cardId, int county, int epoch, LocalDate expires) {
    public static final String PREFIX = "SC1:";

    /// What a version 8 QR code of quality Q takes in alphanumeric mode.
    public static final int MAX_TEXT = 157;

    public static final int MAX_PAYLOAD = 27;

    private static final int VERSION = 1;
    private static final int SIGN1 = 18;
    private static final int MAX_SMALL = 0xFFFF;
    private static final int CARD_ID_BYTES = 8;
    private static final byte[] PROTECTED = HexFormat.of().parseHex("a10127");

    public MemberCard {
        require(keyId >= 0 && keyId <= MAX_SMALL, "key id");
        require(cardId.length() == 2 * CARD_ID_BYTES && cardId.chars().allMatch(MemberCard::hexDigit), "card id");
        require(county >= 0, "county");
        require(epoch >= 0 && epoch <= MAX_SMALL, "epoch");
        require(expires.toEpochDay() >= 0 && expires.toEpochDay() <= MAX_SMALL, "expiry");
    }

    /// The signed text that goes into the QR code.
    public String issue(PrivateKey key) {
        byte[] payload = payload();
        return text(payload, Ed25519.sign(key, toSign(payload)));
    }

    byte[] payload() {
        return CBORObject.NewArray()
                .Add(VERSION)
                .Add(keyId)
                .Add(HexFormat.of().parseHex(cardId))
                .Add(county)
                .Add(epoch)
                .Add((int) expires.toEpochDay())
                .EncodeToBytes();
    }

    /// COSE's `Sig_structure` (RFC 9052, 4.4) without external data.
    static byte[] toSign(byte[] payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(PROTECTED)
                .Add(new byte[0])
                .Add(payload)
                .EncodeToBytes();
    }

    static String text(byte[] payload, byte[] signature) {
        byte[] cose = CBORObject.FromObjectAndTag(
                        CBORObject.NewArray()
                                .Add(PROTECTED)
                                .Add(CBORObject.NewMap())
                                .Add(payload)
                                .Add(signature),
                        SIGN1)
                .EncodeToBytes();
        return PREFIX + Base45.encode(cose);
    }

    /// The card and signature in a text, unverified. Only the one encoding that [#issue] writes is read: whatever
    /// differs in a bit is either another card or no card.
    static Optional<Read> read(String text) {
        if (!text.startsWith(PREFIX) || text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            return Base45.decode(text.substring(PREFIX.length()))
                    .map(MemberCard::parse)
                    .filter(read ->
                            text(read.card().payload(), read.signature()).equals(text));
        } catch (CBORException | IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Read parse(byte[] cose) {
        CBORObject sign1 = array(cose, 4);
        CBORObject card = array(sign1.get(2).GetByteString(), 6);
        require(card.get(0).AsInt32() == VERSION, "version");
        byte[] signature = sign1.get(3).GetByteString();
        require(signature.length == Ed25519.SIGNATURE_BYTES, "signature");
        return new Read(
                new MemberCard(
                        card.get(1).AsInt32(),
                        HexFormat.of().formatHex(card.get(2).GetByteString()),
                        card.get(3).AsInt32(),
                        card.get(4).AsInt32(),
                        LocalDate.ofEpochDay(card.get(5).AsInt32())),
                signature);
    }

    private static CBORObject array(byte[] bytes, int size) {
        CBORObject array = CBORObject.DecodeFromBytes(bytes);
        require(array.getType() == CBORType.Array && array.size() == size, "array of " + size);
        return array;
    }

    private static boolean hexDigit(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("member card: " + what);
        }
    }

    record Read(MemberCard card, byte[] signature) {
        boolean signedBy(PublicKey key) {
            return Ed25519.verify(key, toSign(card.payload()), signature);
        }
    }

    @Override
    public String toString() {
        return "MemberCard[" + cardId + "]";
    }
}
