package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.yizhan.contract.queue.Queue;

/// Who comes first by age or health says so with a touch, if they like; in a real window.
class ClassFlowTest {
    @Test
    void a_class_is_said_with_the_number_in_hand_and_can_be_taken_back() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.await("ticket-number");
            assertEquals(Queue.Priority.ORDINARY, drawn(visitor).priority(), "nobody is asked");
            visitor.hand.tap("ticket-more");
            visitor.hand.tap("class-elderly");
            visitor.hand.await("ticket-number");
            assertEquals(Queue.Priority.ELDERLY, drawn(visitor).priority());
            assertTrue(Visitor.shows(visitor, "已给您优先；还可以先核对材料"));

            visitor.hand.tap("ticket-more");
            visitor.hand.await("class-ordinary");
            assertFalse(visitor.hand.sees("class-elderly"));
            visitor.hand.tap("class-ordinary");
            visitor.hand.await("ticket-number");
            assertEquals(Queue.Priority.ORDINARY, drawn(visitor).priority());
        }
    }

    private static Queue.Ticket drawn(Visitor visitor) {
        return visitor.village.queue.tickets.values().iterator().next();
    }
}
