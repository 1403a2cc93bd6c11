package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.frame.Screen;

/// A finger dragging in a real window.
class DragFlowTest {
    private static final String ROW = "notice-";

    private static List<String> rows(Visitor visitor) {
        return visitor.hand.ids(ROW);
    }

    private static Visitor atNotices() throws Exception {
        var visitor = Visitor.at(Visitor.PORTRAIT);
        visitor.show(new Screen.NoticeList());
        return visitor;
    }

    @Test
    void dragging_a_list_turns_its_pages_both_ways_and_opens_nothing() throws Exception {
        try (var visitor = atNotices()) {
            List<String> first = rows(visitor);
            visitor.hand.draw(first.getLast(), 0.5, 0.5, 0.5, -2.5);
            visitor.settle();

            List<String> second = rows(visitor);
            assertTrue(second.stream().noneMatch(first::contains));
            visitor.hand.draw(second.getFirst(), 0.5, 0.5, 0.5, 3.5);
            visitor.settle();
            assertEquals(first, rows(visitor));
            assertInstanceOf(Screen.NoticeList.class, visitor.navigator().current());
        }
    }

    @Test
    void under_the_finger_the_list_moves_and_nothing_is_pressed() throws Exception {
        try (var visitor = atNotices()) {
            List<String> first = rows(visitor);
            var row = (Button) visitor.hand.await(first.getLast());
            visitor.hand.drag(first.getLast(), 0.5, 0.5, 0.5, -1);
            visitor.settle();

            assertFalse(row.isArmed());
            assertTrue(row.getTranslateY() < -50);
            assertTrue(rows(visitor).size() > first.size());
            visitor.hand.release();
            visitor.settle();
            assertEquals(0, row.getTranslateY());
        }
    }

    @Test
    void a_trembling_touch_opens_what_it_touched() throws Exception {
        try (var visitor = atNotices()) {
            visitor.hand.draw(rows(visitor).getFirst(), 0.5, 0.4, 0.51, 0.5);
            visitor.hand.await("the notice", () -> visitor.navigator().current() instanceof Screen.NoticeShown);
        }
    }

    @Test
    void where_everything_fits_a_long_touch_still_taps() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.draw("tile-queue", 0.3, 0.2, 0.5, 0.8);
            visitor.hand.await("the queues", () -> visitor.navigator().current() instanceof Screen.Queues);
        }
    }

    @Test
    void where_motion_is_allowed_the_list_glides_to_the_same_page() throws Exception {
        System.setProperty("yizhan.motion", "on");
        try (var visitor = atNotices()) {
            List<String> first = rows(visitor);
            var row = visitor.hand.await(first.getLast());
            visitor.hand.draw(first.getLast(), 0.5, 0.5, 0.5, -2.5);
            visitor.hand.await("the end of the glide", () -> row.getTranslateY() == 0);
            visitor.settle();

            assertTrue(rows(visitor).stream().noneMatch(first::contains));
        } finally {
            System.clearProperty("yizhan.motion");
        }
    }

    @Test
    void candidates_are_dragged_sideways() throws Exception {
        try (var visitor = Visitor.withPens(Visitor.PORTRAIT, new EveryPen())) {
            visitor.show(Objects.requireNonNull(EveryScreen.of(visitor).get("apply 0")));
            visitor.fire("keys-PINYIN");
            visitor.fire("key-y");
            String first = face(visitor);
            visitor.hand.draw("candidate-1", 0.5, 0.5, -1, 0.5);
            visitor.settle();
            assertNotEquals(first, face(visitor));
            visitor.hand.draw("candidate-0", 0.5, 0.5, 3, 0.5);
            visitor.settle();
            assertEquals(first, face(visitor));
        }
    }

    private static String face(Visitor visitor) {
        return Visitor.onFx(() -> visitor.label("candidate-0"));
    }
}
