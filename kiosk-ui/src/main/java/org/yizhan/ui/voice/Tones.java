package org.yizhan.ui.voice;

/// Accented pinyin (`nǚ`) as a voice names it (`nv3`).
final class Tones {
    private static final String ACCENTED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
    private static final String PLAIN = "aeiouv";
    private static final int TONES = 4;
    private static final char NONE = '5';

    private Tones() {}

    /// Empty for what is no syllable of the standard language.
    static String numbered(String accented) {
        var letters = new StringBuilder();
        char tone = NONE;
        boolean hasVowel = false;
        for (int i = 0; i < accented.length(); i++) {
            char c = accented.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
                hasVowel |= PLAIN.indexOf(c) >= 0;
            } else if (ACCENTED.indexOf(c) >= 0) {
                int at = ACCENTED.indexOf(c);
                letters.append(PLAIN.charAt(at / TONES));
                tone = (char) ('1' + at % TONES);
                hasVowel = true;
            } else if (c == 'ü') {
                letters.append('v');
                hasVowel = true;
            } else {
                return "";
            }
        }
        return hasVowel ? letters.append(tone).toString() : "";
    }
}
