package org.yizhan.core.partyday;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Base45 (RFC 9285), the reading half: three characters for two bytes, in the alphabet of a QR code's
/// alphanumeric mode. That alphabet holds a space, so nothing may be trimmed from a text but line ends.
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    /// Empty when the text is no Base45.
    static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream(text.length());
        for (int start = 0; start < text.length(); start += 3) {
            int end = Math.min(start + 3, text.length());
            int value = number(text.substring(start, end));
            boolean two = end - start == 3;
            if (value < 0 || value >= (two ? 1 << 16 : 1 << 8)) {
                return Optional.empty();
            }
            if (two) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static int number(String littleEndian) {
        int number = 0;
        int weight = 1;
        for (char character : littleEndian.toCharArray()) {
            int digit = ALPHABET.indexOf(character);
            if (digit < 0) {
                return -1;
            }
            number += digit * weight;
            weight *= ALPHABET.length();
        }
        return number;
    }
}
