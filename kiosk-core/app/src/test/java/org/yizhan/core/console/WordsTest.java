package org.yizhan.core.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.core.settings.Setting;

class WordsTest {
    private static final Path ROOT = Path.of(System.getProperty("yizhan.root"));

    /// What a person cannot cause in the console's forms, or is told of in general words.
    private static final Set<String> WITHOUT_WORDS = Set.of(Violation.MALFORMED, Violation.UNKNOWN);

    @Test
    void every_kind_of_broken_rule_has_its_words() throws IOException, IllegalAccessException {
        String words = words();
        Set<String> silent = new TreeSet<>();
        for (Field constant : Violation.class.getFields()) {
            String code = (String) constant.get(null);
            if (!WITHOUT_WORDS.contains(code) && !words.contains("\"" + code + "\": ")) {
                silent.add(code);
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void every_reason_the_agent_gives_for_a_line_that_is_down_has_its_words() throws IOException {
        Path table = ROOT.resolve("sync-agent/agent/README.md");
        List<String> codes = Files.readAllLines(table).stream()
                .filter(line -> line.matches("\\| `.*\\| (no|yes|both) \\|.*"))
                .flatMap(line -> Pattern.compile("`([a-z-]+)`")
                        .matcher(line.split("\\|", -1)[1])
                        .results())
                .map(code -> code.group(1))
                .toList();
        String words = words();

        assertTrue(codes.contains("unreachable"), codes.toString());
        assertEquals(
                List.of(),
                codes.stream()
                        .filter(code -> !words.contains("\"" + code + "\": ["))
                        .toList());
    }

    @Test
    void every_setting_has_its_name() throws IOException {
        String words = words();

        assertEquals(
                List.of(),
                Arrays.stream(Setting.values())
                        .map(Setting::key)
                        .filter(key -> !words.contains("\"" + key + "\": "))
                        .toList());
    }

    @Test
    void every_finding_about_the_printer_has_its_words() throws IOException {
        String words = words();

        assertEquals(
                List.of(),
                Arrays.stream(Checkup.Finding.values())
                        .map(Checkup.Finding::name)
                        .filter(name -> name.startsWith("PRINTER_"))
                        .filter(name -> !words.contains("\"" + name + "\": "))
                        .toList());
    }

    private static String words() throws IOException {
        return Files.readString(ROOT.resolve("kiosk-core/app/src/main/resources/META-INF/resources/web/js/words.js"));
    }
}
