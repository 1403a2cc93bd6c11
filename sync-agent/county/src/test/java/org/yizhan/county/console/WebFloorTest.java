package org.yizhan.county.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Duty computers run Chrome 109: styles and scripts keep to what it knows.
class WebFloorTest {
    private static final Path PAGES = Path.of("src", "main", "resources", "META-INF", "resources");
    private static final Path SHARED = Path.of(System.getProperty("yizhan.root"), "assets", "themes", "web");
    private static final Pattern NEWER_STYLE = Pattern.compile(
            "^[ \\t]+[.#&][^;{]*\\{|&\\s|color-mix\\(|@scope|@starting-style|text-wrap|light-dark\\(|:user-valid|oklch\\(",
            Pattern.MULTILINE);
    private static final Pattern NEWER_SCRIPT = Pattern.compile(
            "\\.(toSorted|toReversed|toSpliced|with)\\(|groupBy\\(|fromAsync|showPopover|withResolvers|startViewTransition");

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> own = Files.walk(PAGES);
                Stream<Path> shared = Files.walk(SHARED)) {
            return Stream.concat(own, shared)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    @Test
    void styles_keep_to_the_floor() throws IOException {
        List<Path> styles = files(".css");
        assertFalse(styles.isEmpty());
        for (Path style : styles) {
            String outsideMedia = Files.readString(style).replaceAll("(?s)@media[^{]*\\{.*?\\n\\}", "");
            assertEquals(List.of(), found(NEWER_STYLE, outsideMedia), style.toString());
        }
    }

    @Test
    void scripts_keep_to_the_floor() throws IOException {
        List<Path> scripts = files(".js");
        assertFalse(scripts.isEmpty());
        for (Path script : scripts) {
            assertEquals(List.of(), found(NEWER_SCRIPT, Files.readString(script)), script.toString());
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group().strip())
                .toList();
    }
}
