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

    private static Node key() {
        var key = new Region();
        key.getStyleClass().add("key");
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
        Node one = key();
        Node two = key();

        assertEquals(true, acts(one, 1000));
        assertEquals(true, acts(two, 60));
        assertEquals(true, acts(one, 60));
        assertEquals(false, acts(one, 60));
        assertEquals(true, acts(one, 100));
    }
}
