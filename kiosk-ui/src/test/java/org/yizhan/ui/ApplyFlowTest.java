package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Print;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Screen;

/// An application from its guide to its receipt, at the kiosk or on at the desk; in a real window.
class ApplyFlowTest {
    @Test
    void a_form_is_filled_reviewed_and_filed_with_its_receipt() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-services");
            visitor.hand.tap("group-elderly");
            visitor.hand.tap("item-13");
            visitor.hand.tap("material-id-card-yes");
            visitor.hand.tap("guide-apply");
            visitor.hand.type("li");
            visitor.hand.tap("candidate-0");
            visitor.hand.type("jian");
            visitor.hand.tap("candidate-0");
            visitor.hand.tap("next");
            visitor.hand.await("the phone question", () -> step(visitor) == 1);
            visitor.hand.type("1390000");
            visitor.hand.tap("next");
            visitor.hand.await(
                    "a complaint", () -> visitor.hand.text("complaint").startsWith("电话不对"));
            visitor.hand.type("0000");
            visitor.hand.tap("next");
            visitor.hand.await("the identity question", () -> step(visitor) == 2);
            visitor.hand.type("11010519491231002X");
            visitor.hand.tap("next");
            visitor.hand.tap("choice-bank");
            visitor.hand.await("the last own question", () -> step(visitor) == 4);
            visitor.hand.tap("next");
            visitor.hand.tap("agree");
            visitor.hand.tap("submit");
            visitor.hand.await("short-code");

            var filed = visitor.village.cases.filed.getFirst();
            assertEquals("李见", filed.applicant().name());
            assertEquals("13900000000", filed.applicant().phone());
            assertEquals("11010519491231002X", filed.applicant().idNumber());
            assertEquals("bank", filed.answers().get("pay"));
            assertFalse(filed.answers().containsKey("lives"));
            assertTrue(filed.consent());
        }
    }

    @Test
    void what_is_on_its_way_to_the_core_cannot_be_left_before_its_receipt_is_shown() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            var draft = Draft.empty().with(Asks.NAME, "李建国").with(Asks.PHONE, "13900000000");
            visitor.show(new Screen.Review(FakeCatalogue.item(), draft));
            visitor.core.stop();
            List<String> ways = Visitor.onFx(() -> {
                press(visitor, "submit");
                press(visitor, "review-0");
                press(visitor, "review-speak");
                press(visitor, "to-desk");
                return Stream.of("dock-back", "dock-home")
                        .filter(visitor.hand::shows)
                        .toList();
            });
            assertEquals(List.of(), ways);
            assertInstanceOf(Screen.Review.class, visitor.navigator().current());
            visitor.core.resume();
            visitor.hand.await("short-code");
            visitor.hand.await("dock-home");
            assertEquals(1, visitor.village.cases.filed.size());
            assertEquals(List.of(), visitor.village.cases.handedOver);
        }
    }

    @Test
    void what_is_not_there_leads_to_a_printed_list_and_the_guide_still_knows_it() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-services");
            visitor.hand.tap("group-elderly");
            visitor.hand.tap("item-13");
            visitor.hand.tap("material-id-card-yes");
            visitor.hand.tap("material-household-no");
            visitor.hand.await("how many are missing", () -> Visitor.shows(visitor, "打印材料单，缺 1 样"));
            visitor.hand.tap("guide-print");
            visitor.hand.await("print-state");
            assertEquals(
                    List.of("household"),
                    visitor.village.catalogue.lists.getFirst().missing());
            assertTrue(Visitor.shows(visitor, "还缺"));
            assertTrue(Visitor.shows(visitor, "户口簿"));

            visitor.village.print = Print.State.FAILED;
            visitor.core.publish(Feed.PRINT, null, null);
            visitor.hand.tap("reprint");
            visitor.hand.await("another list", () -> visitor.village.catalogue.lists.size() == 2);
            visitor.hand.await("that it did not come out", () -> Visitor.shows(visitor, "没打出来，请照着屏幕记下"));
            visitor.hand.tap("dock-back");
            visitor.hand.await("the guide as it was left", () -> Visitor.shows(visitor, "打印材料单，缺 1 样"));
        }
    }

    @Test
    void a_half_filled_form_goes_on_at_the_desk_and_can_be_taken_up_again_here() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-services");
            visitor.hand.tap("group-elderly");
            visitor.hand.tap("item-13");
            visitor.hand.tap("guide-apply");
            visitor.hand.type("li");
            visitor.hand.tap("candidate-0");
            visitor.hand.type("jian");
            visitor.hand.tap("candidate-0");
            visitor.hand.tap("next");
            visitor.hand.await("the phone question", () -> step(visitor) == 1);
            visitor.hand.type("1390");
            visitor.hand.tap("to-desk");
            visitor.hand.await("handed-number");

            var first = visitor.village.cases.handedOver.getFirst();
            assertEquals("李见", first.form().name());
            assertEquals("1390", first.form().phone());
            visitor.hand.tap("write-on");
            visitor.hand.await("the phone question again", () -> step(visitor) == 1);
            visitor.hand.type("0000000");
            visitor.hand.tap("to-desk");
            visitor.hand.await("handed-number");
            var second = visitor.village.cases.handedOver.getLast();
            assertEquals(first.id(), second.id());
            assertEquals("13900000000", second.form().phone());
            assertEquals(
                    2,
                    visitor.core.heard("POST", "/api/cases/drafts").stream()
                            .map(FakeCore.Heard::key)
                            .distinct()
                            .count());
            visitor.hand.tap("done");
            visitor.hand.await("tile-queue");
            assertFalse(visitor.navigator().canGoBack());
        }
    }

    /// On the FX thread.
    private static void press(Visitor visitor, String id) {
        visitor.wait(Duration.ofSeconds(1));
        ((Button) visitor.stage().getScene().lookup("#" + id)).fire();
    }

    private static int step(Visitor visitor) {
        return visitor.navigator().current() instanceof Screen.Apply apply ? apply.step() : -1;
    }
}
