package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.frame.Having;
import org.yizhan.ui.frame.Screen;

/// “Have you got …?” before somebody waits, in a real window.
class PapersCheckFlowTest {
    @Test
    void one_thing_after_the_other_is_asked_for_and_what_is_missing_keeps_the_place() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.show(new Screen.Guide("13"));
            visitor.hand.tap("guide-queue");
            visitor.hand.await("the first thing", () -> step(visitor) == 0);
            assertTrue(Visitor.shows(visitor, "身份证，带了吗？"));
            visitor.hand.tap("check-yes");
            visitor.hand.await("the second thing", () -> step(visitor) == 1);
            visitor.hand.tap("check-no");
            visitor.hand.await("the third thing", () -> step(visitor) == 2);
            visitor.hand.tap("check-no");
            visitor.hand.await("keep-place");
            assertTrue(Visitor.shows(visitor, "还缺 2 样"));
            visitor.hand.tap("keep-place");
            visitor.hand.await("kept-until");
            assertEquals("11月26日", Visitor.onFx(() -> visitor.hand.text("kept-until")));
            visitor.hand.await("what is missing", () -> visitor.hand.shows("kept-missing"));
            assertEquals("户口簿、社保卡或银行卡", Visitor.onFx(() -> visitor.hand.text("kept-missing")));
            assertFalse(visitor.hand.sees("come-back-now"), "nobody is back who has only just gone");
            assertEquals(
                    new Visits.Lacking("13", List.of("household", "bank-card")),
                    visitor.village.queue.requests.getFirst().lacking());
        }
    }

    @Test
    void who_does_not_want_to_be_asked_has_a_number_with_the_second_touch() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.show(new Screen.Guide("13"));
            visitor.hand.tap("guide-queue");
            visitor.hand.tap("check-skip");
            visitor.hand.await("ticket-number");
            assertNull(visitor.village.queue.requests.getFirst().lacking());
            assertEquals("13", visitor.village.queue.requests.getFirst().itemId(), "the desk is told what for");
        }
    }

    @Test
    void what_was_ticked_in_the_guide_is_not_asked_again_and_nobody_is_refused() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.show(new Screen.Guide("13", Map.of("id-card", true, "household", false)));
            visitor.hand.tap("guide-queue");
            visitor.hand.await("what is open", () -> step(visitor) == 2);
            visitor.hand.tap("check-yes");
            visitor.hand.tap("queue-anyway");
            visitor.hand.await("ticket-number");
            assertNull(visitor.village.queue.requests.getFirst().lacking(), "it waits like any other");

            visitor.show(new Screen.Guide("13", Map.of("id-card", true, "household", true, "bank-card", true)));
            visitor.hand.tap("guide-queue");
            visitor.hand.await("ticket-number");
            assertEquals(2, visitor.village.queue.requests.size());
        }
    }

    @Test
    void back_leads_to_the_thing_before() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.show(new Screen.Guide("13"));
            visitor.hand.tap("guide-queue");
            visitor.hand.tap("check-no");
            visitor.hand.await("the second thing", () -> step(visitor) == 1);
            visitor.hand.tap("dock-back");
            visitor.hand.await("the first again", () -> step(visitor) == 0);
            visitor.hand.tap("dock-back");
            visitor.hand.await("guide-queue");
        }
    }

    @Test
    void a_number_in_hand_is_checked_by_what_its_line_does_and_its_place_is_kept() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("ticket-more");
            visitor.hand.tap("more-check");
            visitor.hand.tap("item-13");
            visitor.hand.await("the first thing", () -> step(visitor) == 0);
            visitor.hand.tap("check-yes");
            visitor.hand.await("the second thing", () -> step(visitor) == 1);
            visitor.hand.tap("check-no");
            visitor.hand.await("the third thing", () -> step(visitor) == 2);
            visitor.hand.tap("check-yes");
            visitor.hand.tap("keep-place");
            visitor.hand.await("kept-until");
            assertEquals(1, visitor.village.queue.tickets.size(), "the number is the one in hand");
            visitor.hand.await("the desk knows", () -> !visitor.village.queue.cameFor.isEmpty());
            assertEquals(List.of("13"), visitor.village.queue.cameFor, "and the desk is told what for");
            assertEquals(
                    List.of("household"),
                    visitor.village.queue.lacking.values().iterator().next().materials());
        }
    }

    @Test
    void of_what_needs_no_papers_it_is_said_before_the_number_is_there_again() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("ticket-more");
            visitor.hand.tap("more-check");
            visitor.hand.tap("item-16");
            visitor.hand.await("queue-anyway");
            assertTrue(Visitor.shows(visitor, "这件事不用带材料"));
            assertFalse(visitor.hand.sees("keep-place"));
            visitor.hand.tap("queue-anyway");
            visitor.hand.await("ticket-number");
            assertEquals(1, visitor.village.queue.tickets.size());
        }
    }

    @Test
    void of_what_only_a_proxy_brings_papers_for_it_is_said_who_needs_none() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.show(new Screen.Lacking(Having.of(FakeCatalogue.freeForOneself(), Map.of())));
            visitor.hand.await("queue-anyway");
            assertTrue(Visitor.shows(visitor, "本人来办，不用带材料"));
            assertFalse(Visitor.shows(visitor, "这件事不用带材料"));
        }
    }

    @Test
    void the_slip_that_is_scanned_leads_back_into_the_line_with_one_touch() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.show(new Screen.Guide("13", Map.of("id-card", true, "household", false, "bank-card", true)));
            visitor.hand.tap("guide-queue");
            visitor.hand.tap("keep-place");
            visitor.hand.tap("done");
            visitor.hand.await("tile-queue");
            var id = visitor.village.queue.tickets.keySet().iterator().next();
            visitor.hand.scan("YZT:" + id);
            visitor.hand.await("what is missing", () -> visitor.hand.shows("kept-missing"));
            visitor.hand.tap("come-back-now");
            visitor.hand.await("ticket-ahead");
            assertEquals(
                    List.of(Queue.State.WAITING),
                    visitor.village.queue.tickets.values().stream()
                            .map(Queue.Ticket::state)
                            .toList());
            visitor.core.publish(Feed.TICKET, id, null);
            visitor.settle();
            assertFalse(visitor.hand.sees("come-back-now"));
        }
    }

    /// On the FX thread.
    private static int step(Visitor visitor) {
        return visitor.navigator().current() instanceof Screen.Check check ? check.step() : -1;
    }
}
