package org.yizhan.house.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonNamesTest {
    private static final List<String> NAMES = names(60);

    @Test
    void sixty_members_have_names_of_every_shape() {
        assertTrue(count(name -> name.length() == 2) >= 3);
        assertTrue(count(name -> name.length() == 3) >= 40);
        assertTrue(count(name -> name.matches("(欧阳|上官|诸葛|司马|皇甫|夏侯)..?")) >= 2);
        assertTrue(count(name -> name.length() == 4) >= 1);
        assertEquals(1, count(name -> name.contains("·")));
    }

    @Test
    void nobody_has_anothers_name_even_among_a_thousand() {
        List<String> thousand = names(1000);
        assertEquals(thousand.size(), new HashSet<>(thousand).size());
    }

    private static List<String> names(int count) {
        PersonNames names = new PersonNames(Dice.of(1, "names"));
        return IntStream.range(0, count).mapToObj(names::next).toList();
    }

    private static long count(Predicate<String> shape) {
        return NAMES.stream().filter(shape).count();
    }
}
