package org.yizhan.house.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Legs legs = new Legs(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void a_leg_that_gets_lost_in_any_way_is_remembered_and_the_next_is_taken() {
        legs.attempt("one", () -> {
            throw new IOException("no display");
        });
        legs.attempt("two", () -> {
            throw new NoClassDefFoundError("Tour");
        });
        legs.attempt("three", () -> {});

        assertEquals(List.of("one", "two"), legs.lost());
        String told = said.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("one: no display"), told);
        assertTrue(told.contains("two: java.lang.NoClassDefFoundError: Tour"), told);
        assertTrue(told.contains("three"), told);
    }
}
