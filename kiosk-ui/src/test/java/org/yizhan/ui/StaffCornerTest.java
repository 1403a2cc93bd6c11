package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Checkup.Check;
import org.yizhan.contract.devices.Checkup.Finding;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.ui.corner.Kept;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Unbroken;

/// The staff corner in a real window, against a core on a real socket.
class StaffCornerTest {
    private static final String BY_STAFF = "工作人员帮您填：打拼音的头几个字母，会列出本村党员的名字。";

    @Test
    void five_taps_on_the_corner_ask_for_a_pin_and_four_do_not() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            tapCorner(visitor, 4);
            assertInstanceOf(Screen.Home.class, visitor.screen());
            visitor.wait(Duration.ofSeconds(5));
            open(visitor);
            tapCorner(visitor, 5);
            assertInstanceOf(Screen.StaffPin.class, visitor.screen());
            visitor.hand.tap("dock-back");
            visitor.hand.await("tile-queue");
        }
    }

    @Test
    void slow_taps_and_taps_elsewhere_open_nothing() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            for (int tap = 0; tap < 7; tap++) {
                tapCorner(visitor, 1);
                visitor.wait(Duration.ofMillis(1500));
            }
            assertInstanceOf(Screen.Home.class, visitor.screen());
            visitor.hand.knock(0.9, 0.01, 7);
            assertInstanceOf(Screen.Home.class, visitor.screen());
        }
    }

    @Test
    void a_wrong_pin_is_wiped_and_said_and_the_right_one_opens_the_devices() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor);
            visitor.hand.type("01555000");
            says(visitor, "工号或密码不对");
            assertInstanceOf(Screen.StaffPin.class, visitor.screen());
            visitor.village.corner.mustWait = true;
            visitor.hand.type(FakeCorner.DIGITS);
            says(visitor, "请等 8 秒");
            visitor.village.corner.mustWait = false;
            visitor.hand.type(FakeCorner.DIGITS);
            visitor.hand.await("line-SOUND");
            assertTrue(visitor.navigator().canGoBack());
            visitor.hand.tap("dock-back");
            visitor.hand.await("tile-queue");
            acted(visitor, List.of("leave"));
        }
    }

    @Test
    void the_pin_is_never_drawn() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor);
            visitor.hand.type("0127");
            visitor.hand.settle();
            List<String> boxes =
                    Visitor.onFx(() -> visitor.stage().getScene().lookup("#field").lookupAll(".label").stream()
                            .map(node -> ((Label) node).getText())
                            .toList());
            assertEquals(
                    List.of("", "", "", "", "0", "1", "●", "●", "密码", "工号"),
                    boxes.stream().sorted().toList());
        }
    }

    @Test
    void untouched_for_a_minute_the_page_is_gone_and_the_pass_given_back() throws Exception {
        try (var visitor = inside()) {
            visitor.wait(Duration.ofSeconds(35));
            visitor.hand.await("leaving");
            visitor.wait(Duration.ofSeconds(25));
            visitor.hand.await("tile-queue");
            assertFalse(visitor.navigator().canGoBack());
            acted(visitor, List.of("leave"));
        }
    }

    @Test
    void a_core_that_restarted_knows_no_pass_and_the_page_is_closed() throws Exception {
        try (var visitor = inside()) {
            visitor.core.kill();
            visitor.hand.await("away");
            visitor.village.corner.forget();
            visitor.core.revive();
            visitor.hand.await("tile-queue");
            assertEquals(List.of(), visitor.village.corner.done());
        }
    }

    @Test
    void while_the_core_is_away_there_is_no_way_in() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.core.kill();
            visitor.hand.await("away");
            tapCorner(visitor, 5);
            assertInstanceOf(Screen.Home.class, visitor.screen());
        }
    }

    @Test
    void a_pin_that_got_no_answer_opens_nothing_when_the_core_is_back() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            open(visitor);
            visitor.hand.type(FakeCorner.DIGITS.substring(0, 7));
            visitor.core.stop();
            visitor.hand.type(FakeCorner.DIGITS.substring(7));
            visitor.hand.await("away");
            visitor.core.kill();
            visitor.core.resume();
            visitor.core.revive();
            visitor.hand.await("the core's return", () -> !visitor.hand.shows("away"));
            says(visitor, "主机没有回应");
            assertInstanceOf(Screen.StaffPin.class, visitor.screen());
        }
    }

    @Test
    void a_scan_on_the_page_is_a_try_of_the_scanner_and_leads_nowhere() throws Exception {
        try (var visitor = inside()) {
            visitor.hand.scan(FakePartyDay.GOOD_CARD);
            visitor.hand.await("the scanner's line", () -> shows(visitor, "扫码枪正常，上次扫码 09:26"));
            assertInstanceOf(Screen.StaffDevice.class, visitor.screen());
        }
    }

    @Test
    void the_page_tells_what_is_wrong_first_and_hears_when_it_is_mended() throws Exception {
        try (var visitor = inside()) {
            assertEquals(
                    List.of("line-SOUND", "line-COUNTY"),
                    visitor.hand.ids("line-").subList(0, 2));
            visitor.village.corner.checks = List.of(new Check(Finding.PRINTER_PAPER_OUT, false, null, 0));
            visitor.core.publish(Feed.PRINT, null, null);
            visitor.hand.await("the printer's trouble", () -> shows(visitor, "小票机没纸了"));
            assertEquals("line-PRINTER", visitor.hand.ids("line-").getFirst());
        }
    }

    @Test
    void print_sound_and_restart_are_asked_of_the_core_and_the_restart_twice_of_the_person() throws Exception {
        try (var visitor = inside()) {
            visitor.hand.tap("act-PRINT");
            visitor.hand.await("the print", () -> visitor.hand.text("said").equals("正在打测试小票"));
            visitor.hand.tap("act-SOUND");
            visitor.hand.await("the sound", () -> visitor.hand.text("said").equals("主机上没有能出声的设备"));
            press(visitor, "act-RESTART");
            assertEquals(0, visitor.ends.get());
            press(visitor, "act-RESTART");
            visitor.hand.await("the end", () -> visitor.ends.get() == 1);
            acted(visitor, List.of("test-print", "test-sound", "restart"));
        }
    }

    @Test
    void one_of_the_staff_fills_in_for_somebody_with_the_members_names_and_home_ends_it() throws Exception {
        var pens = new EveryPen();
        try (var visitor = Visitor.withPens(Visitor.PORTRAIT, pens)) {
            open(visitor);
            visitor.hand.type(FakeCorner.DIGITS);
            visitor.hand.await("line-SOUND");
            visitor.hand.tap("help");
            visitor.hand.await("the groups", () -> visitor.navigator().current() instanceof Screen.Groups);
            acted(visitor, List.of("names", "leave"));
            ask(visitor);
            assertEquals(List.of("王秀珉"), pens.known);
            assertTrue(shows(visitor, BY_STAFF));

            visitor.hand.tap("dock-home");
            visitor.hand.await("tile-queue");
            ask(visitor);
            assertEquals(List.of(), pens.known);
            assertFalse(shows(visitor, BY_STAFF));
        }
    }

    /// The first question of a form asks for a name.
    private static void ask(Visitor visitor) {
        Visitor.onFx(() -> {
            visitor.navigator().open(new Screen.Apply(FakeCatalogue.item(), Draft.empty(), 0));
            return true;
        });
        visitor.hand.await("field");
    }

    @Test
    void what_is_chosen_here_is_in_the_core_and_beside_the_kiosk_for_its_next_start(@TempDir Path folder)
            throws Exception {
        var kept = new Kept(folder.resolve("kiosk-1"));
        try (var visitor = Visitor.withKept(folder.resolve("kiosk-1"))) {
            open(visitor);
            visitor.hand.type(FakeCorner.DIGITS);
            press(visitor, "act-CONTRAST");
            visitor.hand.await(
                    "the contrast", () -> Boolean.TRUE.equals(kept.read().highContrast()));
            press(visitor, "act-PANEL");
            visitor.hand.await("outline");
            double before = outline(visitor);
            visitor.hand.tap("sold-215");
            visitor.hand.settle();
            assertEquals(new Metrics(21.5, 1080, 1920).px(85.6), outline(visitor), 1);
            visitor.hand.tap("smaller");
            visitor.hand.settle();
            assertTrue(outline(visitor) > before, "a smaller panel has more pixels to a millimetre");
            visitor.hand.tap("save");
            visitor.hand.await("saved");
            assertEquals(new KioskChoices(216, true), kept.read());
            assertEquals(new KioskChoices(216, true), visitor.village.corner.choices);
        }
    }

    @Test
    void what_the_core_has_for_this_kiosk_is_kept_for_its_next_start(@TempDir Path folder) throws Exception {
        var kept = new Kept(folder.resolve("kiosk-1"));
        kept.write(new KioskChoices(320, null));
        try (var visitor = Visitor.withKept(folder.resolve("kiosk-1"))) {
            visitor.hand.await("the core's choice", () -> kept.read().equals(visitor.village.corner.choices));
        }
    }

    private static Visitor inside() throws Exception {
        var visitor = Visitor.at(Visitor.PORTRAIT);
        open(visitor);
        visitor.hand.type(FakeCorner.DIGITS);
        visitor.hand.await("line-SOUND");
        return visitor;
    }

    private static void open(Visitor visitor) {
        tapCorner(visitor, 5);
        visitor.hand.await("the PIN screen", () -> visitor.navigator().current() instanceof Screen.StaffPin);
    }

    private static void tapCorner(Visitor visitor, int times) {
        visitor.hand.knock(0.01, 0.01, times);
    }

    /// A line may stand on a further page.
    private static void press(Visitor visitor, String id) {
        visitor.hand.await(
                "line-SOUND", node -> node.getId() != null && node.getId().startsWith("line-"));
        while (!visitor.hand.sees(id)) {
            visitor.hand.tap("page-after");
            visitor.hand.settle();
        }
        visitor.hand.tap(id);
    }

    private static double outline(Visitor visitor) {
        return Visitor.onFx(() -> ((Region) visitor.stage().getScene().lookup("#outline")).getWidth());
    }

    private static void says(Visitor visitor, String words) {
        Supplier<Boolean> said = () -> visitor.hand.text("complaint").contains(words);
        visitor.hand.await(words, said);
    }

    private static boolean shows(Visitor visitor, String text) {
        return visitor.stage().getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && text.equals(Unbroken.written(label.getText())));
    }

    private static void acted(Visitor visitor, List<String> acts) {
        visitor.hand.await("acts " + acts, () -> visitor.village.corner.done().equals(acts));
    }
}
