package org.yizhan.core.partyday;

import com.upokecenter.cbor.CBORObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/// A county's card office: makes keys and signs cards.
public final class TestCards {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final byte[] PROTECTED = HexFormat.of().parseHex("a10127");

    private final int county;
    private final int keyId;
    private final KeyPair keys;

    public TestCards(int county, int keyId) {
        this.county = county;
        this.keyId = keyId;
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] publicKey() {
        byte[] encoded = keys.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    public String issue(String cardId, LocalDate expires) {
        byte[] payload = CBORObject.NewArray()
                .Add(1)
                .Add(keyId)
                .Add(HexFormat.of().parseHex(cardId))
                .Add(county)
                .Add(1)
                .Add((int) expires.toEpochDay())
                .EncodeToBytes();
        CBORObject message = CBORObject.NewArray()
                .Add(PROTECTED)
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(sign(payload));
        return "SC1:" + base45(CBORObject.FromObjectAndTag(message, 18).EncodeToBytes());
    }

    private byte[] sign(byte[] payload) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(CBORObject.NewArray()
                    .Add("Signature1")
                    .Add(PROTECTED)
                    .Add(new byte[0])
                    .Add(payload)
                    .EncodeToBytes());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base45(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? ((bytes[i] & 0xff) << 8) + (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            for (int digit = 0; digit < (pair ? 3 : 2); digit++) {
                text.append(ALPHABET.charAt(value % 45));
                value /= 45;
            }
        }
        return text.toString();
    }
}
