package org.yizhan.ui.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyBurstTest {
    private final KeyBurst burst = new KeyBurst();
    private final List<KeyBurst.Outcome> seen = new ArrayList<>();
    private long now = 10_000;

    private void type(String text, long gapMillis) {
        for (int i = 0; i < text.length(); i++) {
            now += gapMillis;
            note(burst.key(text.substring(i, i + 1), now));
        }
    }

    private void note(KeyBurst.Outcome outcome) {
        if (!(outcome instanceof KeyBurst.Outcome.Held)) {
            seen.add(outcome);
        }
    }

    @Test
    void a_scanner_types_fast_and_ends_with_enter() {
        type("YZ1:3307-17:31415926\r", 8);

        assertEquals(List.of(new KeyBurst.Outcome.Scanned("YZ1:3307-17:31415926")), seen);
    }

    @Test
    void nothing_of_a_scan_reaches_a_field() {
        type("SC1:ABCDEF", 50);

        assertEquals(List.of(), seen);
    }

    @Test
    void a_hand_is_not_taken_for_a_scanner() {
        type("wangxiu\r", 120);

        assertEquals("wangxiu", typed());
    }

    @Test
    void fewer_than_six_characters_are_no_scan() {
        type("12345\r", 5);

        assertEquals(List.of(new KeyBurst.Outcome.Typed("12345")), seen);
    }

    @Test
    void what_was_typed_before_a_scan_stays_typed() {
        type("王", 300);
        now += 400;
        type("SC1:ABCDEF\n", 4);

        assertEquals(List.of(new KeyBurst.Outcome.Typed("王"), new KeyBurst.Outcome.Scanned("SC1:ABCDEF")), seen);
    }

    @Test
    void the_last_letter_of_a_hand_arrives_when_time_has_passed() {
        type("a", 300);
        note(burst.rest(now + 40));
        assertEquals(List.of(), seen);
        note(burst.rest(now + 60));

        assertEquals("a", typed());
    }

    @Test
    void a_pause_before_enter_makes_it_no_scan() {
        type("SC1:ABCDEF", 5);
        now += 600;
        note(burst.key("\r", now));

        assertEquals("SC1:ABCDEF", typed());
    }

    @Test
    void a_scan_is_whole_when_the_kiosk_was_busy_in_the_middle_of_it() {
        type("SC1:ABCDEF", 5);
        now += 300;
        type("GHI\r", 1);

        assertEquals(List.of(new KeyBurst.Outcome.Scanned("SC1:ABCDEFGHI")), seen);
    }

    /// A map's or a shop's code: its digits must not become somebody's tries at a PIN.
    @Test
    void nothing_of_a_scan_that_is_too_long_for_any_code_of_ours_reaches_a_field() {
        type("0123456789".repeat(150) + "\r", 5);
        type("SC1:ABCDEF\r", 5);

        assertEquals(List.of(new KeyBurst.Outcome.Scanned(""), new KeyBurst.Outcome.Scanned("SC1:ABCDEF")), seen);
    }

    @Test
    void a_key_that_is_held_down_types_nothing_and_after_a_rest_a_hand_types_again() {
        type("x".repeat(10_000), 5);
        note(burst.rest(now + 501));
        now += 501;
        type("王", 300);
        note(burst.rest(now + 51));

        assertEquals(List.of(new KeyBurst.Outcome.Typed("王")), seen);
    }

    private String typed() {
        var text = new StringBuilder();
        for (KeyBurst.Outcome outcome : seen) {
            if (outcome instanceof KeyBurst.Outcome.Typed(String part)) {
                text.append(part);
            }
        }
        return text.toString();
    }
}
