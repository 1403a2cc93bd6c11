package org.yizhan.core.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Duty computers run Windows 7, whose last Chrome is 109: pages keep to what that knows.
class WebFloorTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("yizhan.root"), "kiosk-core/app/src/main/resources");

    @Test
    void styles_keep_to_chrome_109() throws IOException {
        assertEquals(List.of(), findings(".css", WebFloor::newerStyle));
    }

    @Test
    void scripts_keep_to_es2020_and_chrome_109() throws IOException {
        assertEquals(List.of(), findings(".js", WebFloor::newerScript));
    }

    @Test
    void templates_hold_no_script_and_no_style_of_their_own() throws IOException {
        assertEquals(List.of(), findings(".html", WebFloor::inline));
    }

    @Test
    void nesting_is_noticed_and_media_blocks_are_not() {
        assertTrue(WebFloor.newerStyle(".a { color: red; .b { color: blue; } }").isPresent());
        assertTrue(WebFloor.newerStyle("@media print { .a { &:hover { color: red; } } }")
                .isPresent());
        assertFalse(WebFloor.newerStyle("@media print { .a { color: red; } .c { top: 0; } } .b { color: red; }")
                .isPresent());
        assertFalse(WebFloor.newerStyle("@keyframes k { 50% { opacity: 0; } }").isPresent());
    }

    @Test
    void newer_features_are_noticed() {
        assertTrue(WebFloor.newerStyle("p { color: color-mix(in srgb, red, blue); }")
                .isPresent());
        assertTrue(WebFloor.newerStyle("p { text-wrap: balance; }").isPresent());
        assertTrue(WebFloor.newerScript("const a = list.toSorted();").isPresent());
        assertTrue(WebFloor.newerScript("a ??= 1;").isPresent());
        assertTrue(WebFloor.newerScript("class A { #x = 1; }").isPresent());
        assertFalse(WebFloor.newerScript("const a = b?.c ?? \"#now\";").isPresent());
        assertTrue(WebFloor.inline("<p onclick=\"go()\">").isPresent());
        assertTrue(WebFloor.inline("<div popover>").isPresent());
        assertTrue(WebFloor.inline("<script>go()</script>").isPresent());
    }

    private static List<String> findings(String ending, WebFloor.Check check) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertFalse(found.isEmpty(), "there are such files");
            return found.stream()
                    .flatMap(file -> check.of(read(file)).map(what -> file.getFileName() + ": " + what).stream())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
