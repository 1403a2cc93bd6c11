package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.yizhan.contract.queue.Errands;
import org.yizhan.ui.frame.Screen;

/// Relatives' matters on one number, told with the number in hand; in a real window.
class HouseholdFlowTest {
    @Test
    void for_whom_which_and_with_what_mandate_is_asked_one_after_the_other() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("ticket-more");
            visitor.hand.tap("more-errand");
            visitor.hand.tap("relation-parent");
            visitor.hand.tap("line-medical");
            visitor.hand.tap("mandate-at_desk");
            visitor.hand.await("another");
            assertTrue(Visitor.shows(visitor, "委托书、双方身份证"));
            assertTrue(Visitor.shows(visitor, "替父母 · 医保看病"));

            visitor.hand.tap("another");
            visitor.hand.tap("relation-self");
            visitor.hand.tap("line-social");
            visitor.hand.await("both", () -> visitor.village.queue.errands.size() == 2);
            assertEquals(
                    Errands.Mandate.NOT_NEEDED,
                    visitor.village.queue.errands.getLast().mandate(),
                    "who comes for themselves is asked for none");
            visitor.hand.tap("done");
            visitor.hand.await("ticket-number");
            assertEquals(1, visitor.village.queue.tickets.size(), "one number for all");
        }
    }

    @Test
    void what_was_just_added_is_taken_back_with_one_touch_and_after_the_last_the_number_is_there() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("ticket-more");
            visitor.hand.tap("more-errand");
            visitor.hand.tap("relation-parent");
            visitor.hand.tap("line-medical");
            visitor.hand.tap("mandate-at_desk");
            visitor.hand.tap("another");
            visitor.hand.tap("relation-self");
            visitor.hand.tap("line-social");
            visitor.hand.await("both", () -> visitor.village.queue.errands.size() == 2);
            visitor.hand.await("done");

            visitor.hand.tap("drop-" + visitor.village.queue.errands.getFirst().id());
            visitor.hand.await(
                    "the other alone",
                    () -> Visitor.shows(visitor, "自己再办一件 · 社保养老") && !Visitor.shows(visitor, "替父母 · 医保看病"));
            assertFalse(Visitor.shows(visitor, "委托书、双方身份证"), "nobody acts for another any more");

            visitor.hand.tap("drop-" + visitor.village.queue.errands.getFirst().id());
            visitor.hand.await("ticket-number");
            assertTrue(visitor.village.queue.errands.isEmpty());
        }
    }

    @Test
    void what_the_core_does_not_say_may_be_taken_back_is_not() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            var inHand = FakeQueue.errandInHand("land");
            visitor.village.queue.errands.add(inHand);
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("ticket-more");
            visitor.hand.tap("more-errand");
            visitor.hand.tap("relation-self");
            visitor.hand.tap("line-medical");
            visitor.hand.await(
                    "what was told",
                    node -> node.getId() != null && node.getId().startsWith("drop-"));
            assertFalse(visitor.hand.sees("drop-" + inHand.id()));
        }
    }

    @Test
    void back_leads_to_the_question_before_and_nothing_is_told_until_the_last() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("ticket-more");
            visitor.hand.tap("more-errand");
            visitor.hand.tap("relation-child");
            visitor.hand.tap("line-medical");
            visitor.hand.await("mandate-missing");
            visitor.hand.tap("dock-back");
            visitor.hand.await("line-medical");
            visitor.hand.tap("dock-back");
            visitor.hand.await("relation-child");
            visitor.hand.tap("dock-back");
            visitor.hand.await("more-errand");
            assertFalse(Visitor.onFx(visitor.navigator()::current) instanceof Screen.Errand);
            assertTrue(visitor.village.queue.errands.isEmpty());
        }
    }
}
