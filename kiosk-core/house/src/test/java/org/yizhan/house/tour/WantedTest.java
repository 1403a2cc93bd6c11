package org.yizhan.house.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.run.Panel;

class WantedTest {
    @Test
    void by_itself_a_tour_goes_to_panels_of_both_orientations_and_to_the_pages() {
        Wanted wanted = Wanted.parse(List.of("pictures"));

        assertEquals(Path.of("pictures"), wanted.pictures());
        assertTrue(wanted.panels().stream().anyMatch(panel -> panel.height() > panel.width()));
        assertTrue(wanted.panels().stream().anyMatch(panel -> panel.width() > panel.height()));
        assertTrue(wanted.pages());
    }

    @Test
    void who_names_panels_gets_those_alone() {
        Wanted wanted = Wanted.parse(List.of("--panel", "21.5:1920x1080", "pictures", "--panel", "32:1080x1920"));

        assertEquals(List.of(new Panel("21.5", 1920, 1080), new Panel("32", 1080, 1920)), wanted.panels());
        assertFalse(wanted.pages());
    }

    @Test
    void a_panel_that_is_named_twice_is_gone_to_once() {
        Wanted wanted = Wanted.parse(List.of("--panel", "27:1080x1920", "pictures", "--panel", "27:1080x1920"));

        assertEquals(List.of(new Panel("27", 1080, 1920)), wanted.panels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--panel 27:1080x1920", "pictures others", "pictures --panel", "pictures --pages"})
    void nonsense_is_refused_as_a_matter_of_usage(String arguments) {
        var refusal = assertThrows(Refusal.class, () -> Wanted.parse(List.of(arguments.split(" "))));

        assertEquals(Refusal.USAGE, refusal.exitCode());
    }
}
