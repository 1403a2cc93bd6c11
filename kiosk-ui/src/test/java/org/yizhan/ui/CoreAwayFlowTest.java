package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.frame.Screen;

/// The core dies, stops or is not there yet while somebody stands at a real window.
class CoreAwayFlowTest {
    @Test
    void a_core_that_dies_is_noticed_and_the_ticket_is_drawn_once_when_it_is_back() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-social");
            visitor.core.kill();
            visitor.hand.await("away");
            assertInstanceOf(Screen.Queues.class, Visitor.onFx(visitor.navigator()::current));
            visitor.core.revive();
            visitor.hand.await("the core's return", () -> !visitor.hand.shows("away"));
            visitor.hand.tap("service-social");
            visitor.hand.await("ticket-number");

            assertEquals(1, visitor.village.queue.tickets.size());
        }
    }

    @Test
    void a_kiosk_that_is_up_before_its_core_shows_whose_center_it_is_once_the_core_is_there() throws Exception {
        try (var visitor = Visitor.beforeItsCore()) {
            visitor.hand.await("away");
            visitor.core.revive();
            visitor.awaitCenter();
            visitor.hand.await("tile-partyday");
            visitor.hand.await("who waits", () -> Visitor.shows(visitor, "前面 3 人"));
        }
    }

    @Test
    void what_was_written_is_still_there_when_a_core_that_was_away_for_minutes_is_back() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-progress");
            visitor.hand.type("3141");
            visitor.core.kill();
            visitor.hand.await("away");
            assertTrue(Visitor.shows(visitor, "您填的内容还在，会保留十分钟。"));
            for (int i = 0; i < 5; i++) {
                visitor.wait(Duration.ofSeconds(60));
                visitor.hand.settle();
            }
            visitor.core.revive();
            visitor.hand.await("the core's return", () -> !visitor.hand.shows("away"));
            assertInstanceOf(Screen.AskCode.class, visitor.screen());
            visitor.wait(Duration.ofSeconds(95));
            visitor.hand.await("leaving");
        }
    }

    @Test
    void what_nobody_comes_back_for_while_the_core_is_away_does_not_stay() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-progress");
            visitor.hand.type("3141");
            visitor.core.kill();
            visitor.hand.await("away");
            visitor.wait(Duration.ofMinutes(12).plusSeconds(5));
            visitor.hand.await("home", () -> !visitor.navigator().canGoBack());
            visitor.hand.await("no word of a form", () -> !Visitor.shows(visitor, "您填的内容还在，会保留十分钟。"));
            assertTrue(visitor.hand.shows("away"));
        }
    }

    @Test
    void where_nothing_was_written_a_core_that_is_away_promises_to_keep_nothing() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.core.kill();
            visitor.hand.await("away");
            assertFalse(Visitor.shows(visitor, "您填的内容还在，会保留十分钟。"));
        }
    }

    @Test
    void what_was_asked_of_a_stopped_core_is_asked_again_with_the_same_key() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-social");
            visitor.core.stop();
            visitor.hand.tap("service-social");
            visitor.hand.await("away");
            visitor.core.kill();
            visitor.core.resume();
            visitor.core.revive();
            visitor.hand.await("ticket-number");

            List<String> keys = visitor.core.heard("POST", "/api/queue/tickets").stream()
                    .map(FakeCore.Heard::key)
                    .distinct()
                    .toList();
            assertEquals(1, keys.size());
            assertEquals(1, visitor.village.queue.tickets.size());
        }
    }
}
