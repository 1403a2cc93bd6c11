package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.ui.frame.Screen;

/// Who comes, calls for help and goes, at a real window that a robot touches, against a core on a real socket.
class KioskFlowTest {
    @Test
    void nobody_there_means_nothing_stays_and_the_kiosk_is_as_found() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("dock-language");
            visitor.hand.tap("dock-large");
            visitor.hand.tap("tile-progress");
            visitor.hand.type("3141");
            visitor.hand.settle();
            visitor.wait(Duration.ofSeconds(95));
            visitor.hand.tap("stay");
            visitor.hand.await("the screen that stayed", () -> !visitor.hand.shows("leaving"));
            assertInstanceOf(Screen.AskCode.class, Visitor.onFx(visitor.navigator()::current));
            visitor.wait(Duration.ofSeconds(125));
            visitor.hand.await("tile-queue");
            visitor.hand.await("Chinese again", () -> Visitor.shows(visitor, "您好，想办什么事？"));
            assertFalse(visitor.navigator().canGoBack());
        }
    }

    @Test
    void who_takes_a_ticket_and_goes_leaves_the_kiosk_as_the_next_one_expects_it() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("dock-language");
            visitor.hand.tap("dock-large");
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-medical");
            visitor.hand.tap("done");
            visitor.hand.await("the first screen", () -> Visitor.shows(visitor, "Hello, what can we do for you?"));
            visitor.wait(Duration.ofSeconds(46));
            visitor.hand.await("Chinese again", () -> Visitor.shows(visitor, "您好，想办什么事？"));
            visitor.hand.await("the usual print", () -> Visitor.shows(visitor, "大字"));
            assertFalse(visitor.hand.shows("leaving"));
        }
    }

    @Test
    void a_call_for_help_rings_once_and_says_when_somebody_comes() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("dock-help");
            visitor.hand.await("the call", () -> Visitor.shows(visitor, "已呼叫"));
            visitor.hand.tap("dock-help");
            assertEquals(1, visitor.village.helpCalls.size());
            HelpCall call = visitor.village.helpCalls.values().iterator().next();
            var accepted = new HelpCall(call.id(), call.kiosk(), call.screen(), Instant.EPOCH, "王秀梅");
            visitor.core.publish(Feed.HELP, call.id(), accepted);
            visitor.hand.await("the answer", () -> Visitor.shows(visitor, "马上就来"));
            visitor.wait(Duration.ofSeconds(31));
            visitor.hand.await("a button as new", () -> Visitor.shows(visitor, "叫工作人员"));
        }
    }

    @Test
    void a_tile_is_there_only_while_its_party_day_is_open() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.await("tile-partyday");
            visitor.village.partyDay.open = false;
            visitor.core.publish(Feed.PARTY_DAY, null, null);
            visitor.hand.await("the tile's going", () -> !visitor.hand.shows("tile-partyday"));
        }
    }
}
