package org.yizhan.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What the samples of all features share. No real person.
final class Sample {
    static final String CENTER = "330782102203";
    static final Instant AT = Instant.parse("2026-11-23T01:26:04.120Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final MaskedName MASKED = MaskedName.of("李建国");

    private Sample() {}

    static LocalizedText text(String chinese, String english) {
        return LocalizedText.of(chinese, english);
    }

    static UUID id(int n) {
        return new UUID(0x0193_5a1c_0000_7000L | n, 0x8000_0000_0000_0000L | n);
    }

    static byte[] bytes(int length, int first) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
