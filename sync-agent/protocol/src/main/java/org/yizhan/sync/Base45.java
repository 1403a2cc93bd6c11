package org.yizhan.sync;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Base45 (RFC 9285): bytes as the 45 characters that a QR code's alphanumeric mode packs densest. The alphabet
/// holds a space, so a text must not be trimmed of more than line ends.
public final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 3 + 1) / 2);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF : bytes[i] & 0xFF;
            for (int digits = pair ? 3 : 2; digits > 0; digits--) {
                text.append(ALPHABET.charAt(value % BASE));
                value /= BASE;
            }
        }
        return text.toString();
    }

    /// Nothing when the text is no Base45: a foreign character, an impossible length, a group above its bytes.
    public static Optional<byte[]> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2 / 3 + 1);
        for (int i = 0; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(i + 3, text.length()));
            int value = value(group);
            boolean pair = group.length() == 3;
            if (group.length() == 1 || value < 0 || value > (pair ? 0xFFFF : 0xFF)) {
                return Optional.empty();
            }
            if (pair) {
                bytes.write(value >>> 8);
            }
            bytes.write(value);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static int value(String group) {
        int value = 0;
        for (int i = group.length() - 1; i >= 0; i--) {
            int digit = ALPHABET.indexOf(group.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value * BASE + digit;
        }
        return value;
    }
}
