package org.yizhan.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A person's name as a public screen may show it: the one rule for all of them.
///
/// | name | shown |
/// |---|---|
/// | 李国 | 李＊ |
/// | 李建国 | 李＊国 |
/// | 李建国庆 | 李＊＊庆 |
/// | 欧阳建国 | 欧＊＊国 |
/// | 买买提·吐尔逊 | 买＊＊·＊＊逊 |
///
/// First and last character stay from three up; a dot between the parts of a name stays where it is, for it
/// names nobody. A single character is not masked further. Compound surnames get no exception: showing two of
/// their characters would show half of the name.
public record MaskedName(@JsonValue String shown) {
    private static final char MASK = '＊';

    /// Takes a name that is masked already, as it comes over the wire.
    @JsonCreator
    public MaskedName {
        if (shown.isBlank()) {
            throw new IllegalArgumentException("a masked name is not blank");
        }
    }

    public static MaskedName of(String name) {
        int[] characters = name.strip().codePoints().toArray();
        if (characters.length <= 1) {
            return new MaskedName(name.strip());
        }
        var shown = new StringBuilder();
        boolean keepsLast = characters.length > 2;
        for (int i = 0; i < characters.length; i++) {
            boolean kept = i == 0 || (keepsLast && i == characters.length - 1) || isDot(characters[i]);
            shown.appendCodePoint(kept ? characters[i] : MASK);
        }
        return new MaskedName(shown.toString());
    }

    private static boolean isDot(int character) {
        return character == '·' || character == '•' || character == '．' || character == ' ';
    }

    @Override
    public String toString() {
        return shown;
    }
}
