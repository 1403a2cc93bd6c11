package org.yizhan.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class DebounceTest {
    private final AtomicLong now = new AtomicLong(50_000);
    private final Debounce debounce = new Debounce(now::get);

    private boolean acts(Node target, long afterMillis) {
        now.addAndGet(afterMillis);
        var event = new ActionEvent(target, target);
        debounce.filter(event);
        return !event.isConsumed();
    }

    private static Node key(String id, double x, double width) {
        var key = new Region();
        key.setId(id);
        key.getStyleClass().add("key");
        key.resizeRelocate(x, 0, width, 60);
        return key;
    }

    @Test
    void a_second_touch_within_400_milliseconds_is_not_heard() {
        var button = new Region();

        assertEquals(true, acts(button, 1000));
        assertEquals(false, acts(button, 399));
        assertEquals(false, acts(new Region(), 0));
        assertEquals(true, acts(button, 2));
    }

    @Test
    void keys_may_follow_each_other_fast_and_one_key_twice_after_150_milliseconds() {
        Node one = key("key-a", 0, 60);
        Node two = key("key-b", 80, 60);

        assertEquals(true, acts(one, 1000));
        assertEquals(true, acts(two, 60));
        assertEquals(true, acts(one, 60));
        assertEquals(false, acts(one, 60));
        assertEquals(true, acts(one, 100));
    }

    @Test
    void a_board_that_its_key_draws_anew_does_not_hear_the_same_touch_again() {
        assertEquals(true, acts(key("candidate-0", 0, 60), 1000));
        assertEquals(false, acts(key("candidate-0", 0, 120), 60), "the next syllable's first one");
        assertEquals(true, acts(key("key-a", 300, 60), 60), "a key elsewhere");
        assertEquals(true, acts(key("keys-other", 600, 120), 1000));
        assertEquals(false, acts(key("keys-other", 900, 60), 60), "the way back, elsewhere");
        assertEquals(false, acts(key("key-9", 640, 60), 60), "what stands there now");
        assertEquals(true, acts(key("keys-other", 900, 60), 60));
    }
}
