package org.yizhan.county.directory;

/// A name where nobody needs the whole of it: 李国 → 李＊, 李建国 → 李＊国, 买买提·吐尔逊 → 买＊＊·＊＊逊. The same rule as the
/// centers': first and last character stay from three up, dots between the parts stay, a single character too.
final class MaskedName {
    private static final char MASK = '＊';

    private MaskedName() {}

    static String of(String name) {
        int[] characters = name.strip().codePoints().toArray();
        if (characters.length <= 1) {
            return name.strip();
        }
        var shown = new StringBuilder();
        boolean keepsLast = characters.length > 2;
        for (int i = 0; i < characters.length; i++) {
            boolean kept = i == 0 || (keepsLast && i == characters.length - 1) || isDot(characters[i]);
            shown.appendCodePoint(kept ? characters[i] : MASK);
        }
        return shown.toString();
    }

    private static boolean isDot(int character) {
        return character == '·' || character == '•' || character == '．' || character == ' ';
    }
}
