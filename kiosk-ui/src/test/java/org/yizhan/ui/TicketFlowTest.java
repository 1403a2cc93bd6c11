package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Print;

/// A number drawn with two touches, and what a line says before; in a real window.
class TicketFlowTest {
    @Test
    void two_touches_draw_a_ticket_that_follows_its_call_and_its_paper() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-medical");
            visitor.hand.await("ticket-number");
            assertEquals(1, visitor.village.queue.tickets.size());
            assertTrue(Visitor.shows(visitor, "每叫 2 位优先的，叫 1 位普通的；您快等满 60 分钟，就先叫您"));
            visitor.hand.tap("ticket-more");
            visitor.hand.await("ticket-turn");
            visitor.hand.tap("dock-back");
            visitor.hand.await("ticket-number");

            visitor.village.print = Print.State.FAILED;
            visitor.core.publish(Feed.PRINT, null, null);
            visitor.hand.await("reprint");
            assertTrue(Visitor.onFx(() -> visitor.hand.text("print-state")).contains("没打出来"));

            var id = visitor.village.queue.tickets.keySet().iterator().next();
            visitor.village.queue.call(id, 2);
            visitor.core.publish(Feed.CALLED, id, null);
            visitor.hand.await("the call", () -> Visitor.shows(visitor, "2 号窗口"));
        }
    }

    @Test
    void a_queue_that_is_shut_says_why_and_until_when_before_anybody_asks() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-social");
            assertTrue(visitor.hand.shows("shut-civil"));
            assertFalse(visitor.hand.shows("service-civil"));
            assertTrue(Visitor.shows(visitor, "11月24日 星期二 08:30 再取号"));
            picture(visitor, "queues-shut");

            visitor.village.queue.shut.clear();
            visitor.core.publish(Feed.OPENING, null, null);
            visitor.hand.await("service-civil");
        }
    }

    @Test
    void a_queue_that_shuts_under_the_finger_says_when_to_come() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-social");
            visitor.village.queue.refuses.add("social");
            visitor.hand.tap("service-social");
            visitor.hand.await("problem");
            assertTrue(Visitor.shows(visitor, "等的人多，今天排不上了"));
            assertTrue(Visitor.shows(visitor, "11月24日 星期二 08:30 再来取号"));
            assertEquals(0, visitor.village.queue.tickets.size());
            picture(visitor, "queues-refused");
        }
    }

    @Test
    void where_nobody_is_at_a_desk_a_number_is_drawn_with_a_telephone_number_and_a_time_to_come_back()
            throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.village.queue.back = Village.OPENS;
            visitor.hand.tap("tile-queue");
            visitor.hand.await("away-note");
            picture(visitor, "queues-away");
            visitor.hand.tap("service-social");
            visitor.hand.await("with-phone");
            visitor.hand.tap("with-phone");
            visitor.hand.await("the complaint", () -> Visitor.shows(visitor, "手机号是 1 开头的 11 位"));
            for (char digit : "13900001234".toCharArray()) {
                visitor.hand.tap("key-" + digit);
            }
            assertFalse(Visitor.shows(visitor, "手机号是 1 开头的 11 位"));
            picture(visitor, "leave-phone");
            visitor.hand.tap("with-phone");
            visitor.hand.await("come-back");
            assertEquals("11月24日 星期二 08:30", Visitor.onFx(() -> visitor.hand.text("come-back")));
            picture(visitor, "ticket-come-back");
            assertEquals(
                    "13900001234", visitor.village.queue.requests.getFirst().phone());
        }
    }

    @Test
    void where_one_line_alone_is_left_its_tile_says_so_and_the_hall_is_not_called_empty() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.village.queue.back = Village.OPENS;
            visitor.village.queue.away.add("land");
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-land");
            assertTrue(Visitor.shows(visitor, "建房、补贴、流转 · 等候 1 人 · 窗口 11月24日 星期二 08:30 有人"));
            assertTrue(Visitor.shows(visitor, "养老、社保卡、就业 · 等候 3 人 · 要等 20 到 35 分钟"));
            assertFalse(visitor.hand.sees("away-note"));
            picture(visitor, "queues-one-away");
        }
    }

    @Test
    void who_is_back_on_the_same_day_is_said_by_the_time_alone() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.village.queue.back = Village.NOW.plus(Duration.ofMinutes(34));
            visitor.hand.tap("tile-queue");
            visitor.hand.await("away-note");
            assertEquals("窗口现在没有人，10:00 有人。可以先取号，到时间再来", Visitor.onFx(() -> visitor.hand.text("away-note")));
            assertTrue(Visitor.shows(visitor, "养老、社保卡、就业 · 等候 3 人 · 窗口 10:00 有人"));
        }
    }

    @Test
    void a_telephone_number_need_not_be_left() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.village.queue.back = Village.OPENS;
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("without-phone");
            visitor.hand.await("come-back");
            assertNull(visitor.village.queue.requests.getFirst().phone());
        }
    }

    @Test
    void a_line_and_a_number_say_how_long_one_waits_or_that_it_cannot_be_told() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-social");
            assertTrue(Visitor.shows(visitor, "养老、社保卡、就业 · 等候 3 人 · 要等 20 到 35 分钟"));
            assertTrue(Visitor.shows(visitor, "建房、补贴、流转 · 等候 1 人 · 要等多久暂时估不准"));
            picture(visitor, "queues-wait");
            visitor.hand.tap("service-social");
            visitor.hand.await("ticket-wait");
            assertTrue(Visitor.shows(visitor, "20 到 35 分钟"));
            picture(visitor, "ticket-wait");
        }
    }

    private static void picture(Visitor visitor, String name) throws Exception {
        Path folder = java.nio.file.Files.createDirectories(Path.of("target", "screens"));
        ImageIO.write(visitor.picture(), "png", folder.resolve(name + ".png").toFile());
    }
}
