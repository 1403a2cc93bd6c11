package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.Feed;
import org.yizhan.ui.frame.Lettering;
import org.yizhan.ui.frame.Metrics;

/// A few screens, as they are meant to look.
class GoldenTest {
    private static final List<String> SCREENS =
            List.of("home", "ticket", "guide", "apply 0", "filed", "greeting", "notices");

    @BeforeAll
    static void the_fonts_are_there() throws IOException, InterruptedException {
        Display.start();
        List<String> families = Font.getFamilies();
        for (String family : List.of("Noto Sans CJK SC", "Noto Serif CJK SC")) {
            assertTrue(families.contains(family), "no " + family + ": apt-get install fonts-noto-cjk");
        }
    }

    @Test
    void portrait_screens_look_as_they_are_meant_to() throws Exception {
        assertEquals(List.of(), differences(Visitor.PORTRAIT, Lettering.NORMAL, "portrait-", SCREENS));
    }

    @Test
    void landscape_screens_look_as_they_are_meant_to() throws Exception {
        var landscape = new Metrics(27, 1920, 1080);
        assertEquals(List.of(), differences(landscape, Lettering.NORMAL, "landscape-", List.of("home", "guide")));
    }

    @Test
    void the_smallest_panel_in_black_and_large_print_looks_as_it_is_meant_to() throws Exception {
        var small = new Metrics(21.5, 1080, 1920);
        assertEquals(List.of(), differences(small, Lettering.BLACK, "small-black-", List.of("home", "guide")));
    }

    @Test
    void a_screen_that_has_changed_is_noticed() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            BufferedImage home = visitor.picture();
            visitor.lettering(Lettering.LARGE);
            visitor.settle();
            assertTrue(Golden.isDifferent(home, visitor.picture()));
            visitor.lettering(Lettering.NORMAL);
            visitor.settle();
            assertFalse(Golden.isDifferent(home, visitor.picture()));
            visitor.village.partyDay.open = false;
            visitor.core.publish(Feed.PARTY_DAY, null, null);
            visitor.hand.await("the tile's going", () -> !visitor.hand.shows("tile-partyday"));
            visitor.settle();
            assertTrue(Golden.isDifferent(home, visitor.picture()));
        }
    }

    private static List<String> differences(Metrics panel, Lettering lettering, String prefix, List<String> names)
            throws Exception {
        var found = new ArrayList<String>();
        try (var visitor = Visitor.withPens(panel, new EveryPen())) {
            visitor.lettering(lettering);
            var screens = EveryScreen.of(visitor);
            for (String name : names) {
                visitor.show(Objects.requireNonNull(screens.get(name)));
                new Golden(prefix + name.replace(' ', '-'))
                        .differs(visitor.picture())
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
