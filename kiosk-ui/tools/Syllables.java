import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeSet;

/// Makes assets/voices/syllables.txt, the syllables a voice needs to read any text aloud, from the dictionary the kiosk
/// reads by:
///
///     java -cp ~/.m2/repository/com/github/houbb/pinyin/0.4.0/pinyin-0.4.0.jar kiosk-ui/tools/Syllables.java > assets/voices/syllables.txt
///
/// Those of the characters of GB 2312 in their first reading and of all words, and for each third tone the second,
/// which it turns into before another third.
final class Syllables {
    private static final CharsetEncoder GB2312 = Charset.forName("GB2312").newEncoder();
    private static final String TONES = "\u0304\u0301\u030c\u0300";

    private final TreeSet<String> found = new TreeSet<>();

    void main() throws IOException {
        for (String line : lines("/pinyin_dict_char.txt")) {
            if (line.indexOf(':') == 1 && GB2312.canEncode(line.charAt(0))) {
                add(line.substring(2).split(",")[0]);
            }
        }
        for (String line : lines("/pinyin_dict_phrase.txt")) {
            for (String syllable : line.substring(line.indexOf(':') + 1).split(" ")) {
                add(syllable);
            }
        }
        System.out.println("# The syllables a voice reads aloud with, v for ü, 5 for no tone. Made by kiosk-ui/tools/Syllables.java.");
        found.forEach(System.out::println);
    }

    private void add(String accented) {
        String syllable = numbered(accented.strip());
        if (syllable.matches("[a-z]*[aeiouv][a-z]*[1-5]")) {
            found.add(syllable);
            if (syllable.endsWith("3")) {
                found.add(syllable.replace('3', '2'));
            }
        }
    }

    /// `nǚ` is `nv3`.
    private static String numbered(String accented) {
        var letters = new StringBuilder();
        int tone = 5;
        for (char c : Normalizer.normalize(accented, Normalizer.Form.NFD).toCharArray()) {
            int mark = TONES.indexOf(c);
            if (mark >= 0) {
                tone = mark + 1;
            } else {
                letters.append(c);
            }
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC).replace('ü', 'v') + tone;
    }

    private static List<String> lines(String resource) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Syllables.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> line.indexOf(':') > 0).toList();
        }
    }
}
