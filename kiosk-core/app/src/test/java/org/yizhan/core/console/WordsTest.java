package org.yizhan.core.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Problem.Violation;

class WordsTest {
    /// What a person cannot cause in the console's forms, or is told of in general words.
    private static final Set<String> WITHOUT_WORDS = Set.of(Violation.MALFORMED, Violation.UNKNOWN);

    @Test
    void every_kind_of_broken_rule_has_its_words() throws IOException, IllegalAccessException {
        String words = Files.readString(Path.of(
                System.getProperty("yizhan.root"),
                "kiosk-core/app/src/main/resources/META-INF/resources/web/js/words.js"));
        Set<String> silent = new TreeSet<>();
        for (Field constant : Violation.class.getFields()) {
            String code = (String) constant.get(null);
            if (!WITHOUT_WORDS.contains(code) && !words.contains("\"" + code + "\": ")) {
                silent.add(code);
            }
        }
        assertEquals(Set.of(), silent);
    }
}
