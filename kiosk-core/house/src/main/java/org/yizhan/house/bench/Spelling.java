package org.yizhan.house.bench;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How texts are typed in pinyin, by a library that knows nothing of the kiosk's engine: else the engine would be
/// asked what it was told.
final class Spelling {
    /// Characters of the sample's surnames that the library reads as in other words.
    private static final Map<String, String> AS_SURNAMES = Map.of("曾", "zeng");

    private Spelling() {}

    /// Writes one text a line, a tab and its syllables behind it.
    static Path sheet(Path file, List<String> texts) throws IOException {
        return Files.writeString(
                file,
                texts.stream().map(text -> text + "\t" + syllables(text) + "\n").collect(Collectors.joining()));
    }

    static Path sheetOfNames(Path file, List<String> names) throws IOException {
        return Files.writeString(
                file,
                names.stream().map(name -> name + "\t" + ofName(name) + "\n").collect(Collectors.joining()));
    }

    private static String ofName(String name) {
        String surname = name.substring(0, 1);
        String reading = AS_SURNAMES.get(surname);
        return reading == null ? syllables(name) : reading + " " + syllables(name.substring(1));
    }

    static String syllables(String text) {
        String spelled =
                PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ").replace('ü', 'v');
        return Arrays.stream(spelled.split(" "))
                .filter(syllable -> syllable.matches("[a-z]+"))
                .collect(Collectors.joining(" "));
    }
}
