package org.yizhan.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private final Navigator navigator = new Navigator();

    @Test
    void home_is_the_floor_and_cannot_be_left_backwards() {
        navigator.back();

        assertEquals(new Screen.Home(), navigator.current());
        assertFalse(navigator.canGoBack());
    }

    @Test
    void back_leads_to_the_screen_below() {
        navigator.open(new Screen.Groups());
        navigator.open(new Screen.Guide("13"));
        navigator.back();

        assertEquals(new Screen.Groups(), navigator.current());
    }

    @Test
    void a_replaced_screen_is_not_found_with_back() {
        navigator.open(new Screen.AskCard());
        navigator.replace(new Screen.UnknownCode());
        navigator.back();

        assertEquals(new Screen.Home(), navigator.current());
    }

    @Test
    void back_inside_a_form_leads_to_the_question_before_with_its_answers() {
        var item = Items.of(false);
        var draft = Draft.empty().with(Asks.NAME, "李建国");
        navigator.open(new Screen.Guide("13"));
        navigator.open(new Screen.Apply(item, draft, 1));
        navigator.back();

        assertEquals(new Screen.Apply(item, draft, 0), navigator.current());
        navigator.back();
        assertEquals(new Screen.Guide("13"), navigator.current());
    }

    @Test
    void clearing_leaves_nothing_of_what_was_entered() {
        navigator.open(new Screen.Guide("13"));
        navigator.open(new Screen.Review(Items.of(false), Draft.empty().with(Asks.NAME, "李建国")));
        navigator.clear();

        assertEquals(new Screen.Home(), navigator.current());
        assertFalse(navigator.canGoBack());
    }

    @Test
    void a_screen_is_shown_again_even_when_it_equals_the_one_before() {
        var shown = new ArrayList<Screen>();
        navigator.onShow(shown::add);
        navigator.open(new Screen.UnknownCode());
        navigator.replace(new Screen.UnknownCode());

        assertEquals(List.of(new Screen.UnknownCode(), new Screen.UnknownCode()), shown);
    }

    @Test
    void a_draft_does_not_tell_a_log_what_is_in_it() {
        var review = new Screen.Review(Items.of(false), Draft.empty().with(Asks.NAME, "李建国"));

        assertFalse(review.toString().contains("李建国"));
        assertTrue(review.name().equals("Review"));
    }
}
