package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.contract.devices.Print;
import org.yizhan.ui.capture.Recording;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Screen;

/// Flows in a real window, touched by a robot, against a core on a real socket.
class KioskFlowTest {
    @Test
    void two_touches_draw_a_ticket_that_follows_its_call_and_its_paper() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-medical");
            visitor.hand.await("ticket-number");
            assertEquals(1, visitor.village.tickets.size());

            visitor.village.print = Print.State.FAILED;
            visitor.core.publish(Feed.PRINT, null, null);
            visitor.hand.await("reprint");
            assertTrue(Visitor.onFx(() -> visitor.hand.text("print-state")).contains("没打出来"));

            var id = visitor.village.tickets.keySet().iterator().next();
            visitor.village.call(id, 2);
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

            visitor.village.shut.clear();
            visitor.core.publish(Feed.OPENING, null, null);
            visitor.hand.await("service-civil");
        }
    }

    @Test
    void a_queue_that_shuts_under_the_finger_says_when_to_come() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-social");
            visitor.village.refuses.add("social");
            visitor.hand.tap("service-social");
            visitor.hand.await("problem");
            assertTrue(Visitor.shows(visitor, "等的人多，今天排不上了"));
            assertTrue(Visitor.shows(visitor, "11月24日 星期二 08:30 再来取号"));
            assertEquals(0, visitor.village.tickets.size());
            picture(visitor, "queues-refused");
        }
    }

    @Test
    void where_nobody_is_at_a_desk_a_number_is_drawn_with_a_telephone_number_and_a_time_to_come_back()
            throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.village.back = Village.OPENS;
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
            assertEquals("13900001234", visitor.village.requests.getFirst().phone());
        }
    }

    @Test
    void a_telephone_number_need_not_be_left() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.village.back = Village.OPENS;
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-social");
            visitor.hand.tap("without-phone");
            visitor.hand.await("come-back");
            assertNull(visitor.village.requests.getFirst().phone());
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

            assertEquals(1, visitor.village.tickets.size());
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
            assertEquals(1, visitor.village.tickets.size());
        }
    }

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

            var filed = visitor.village.filed.getFirst();
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
            visitor.show(new Screen.Review(Village.item(), draft));
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
            assertEquals(1, visitor.village.filed.size());
            assertEquals(List.of(), visitor.village.handedOver);
        }
    }

    /// On the FX thread.
    private static void press(Visitor visitor, String id) {
        visitor.wait(Duration.ofSeconds(1));
        ((Button) visitor.stage().getScene().lookup("#" + id)).fire();
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
            assertEquals(List.of("household"), visitor.village.lists.getFirst().missing());
            assertTrue(Visitor.shows(visitor, "还缺"));
            assertTrue(Visitor.shows(visitor, "户口簿"));

            visitor.village.print = Print.State.FAILED;
            visitor.core.publish(Feed.PRINT, null, null);
            visitor.hand.tap("reprint");
            visitor.hand.await("another list", () -> visitor.village.lists.size() == 2);
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

            var first = visitor.village.handedOver.getFirst();
            assertEquals("李见", first.form().name());
            assertEquals("1390", first.form().phone());
            visitor.hand.tap("write-on");
            visitor.hand.await("the phone question again", () -> step(visitor) == 1);
            visitor.hand.type("0000000");
            visitor.hand.tap("to-desk");
            visitor.hand.await("handed-number");
            var second = visitor.village.handedOver.getLast();
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

    @Test
    void a_question_is_answered_by_speaking_and_the_voice_is_sent_before_the_application() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            form(visitor, 4);
            visitor.hand.tap("speak");
            visitor.hand.tap("speak");
            visitor.hand.await("voice-length");
            visitor.hand.tap("keep");
            visitor.hand.await("the question again", () -> step(visitor) == 4);
            visitor.hand.tap("next");
            visitor.hand.tap("agree");
            visitor.hand.tap("submit");
            visitor.hand.await("short-code");

            var filed = visitor.village.filed.getFirst();
            assertEquals(1, filed.notes().size());
            assertEquals("lives", filed.notes().getFirst().question());
            byte[] sent = visitor.village.upload(filed.notes().getFirst().id());
            assertEquals("RIFF", new String(sent, 0, 4, StandardCharsets.US_ASCII));
            assertEquals(Duration.ofSeconds(1), Recording.lengthOf(sent));
        }
    }

    @Test
    void a_voice_note_can_be_said_again_deleted_and_is_forgotten_when_nobody_is_there() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            form(visitor, 4);
            visitor.hand.tap("speak");
            visitor.hand.tap("speak");
            visitor.hand.await("voice-length");
            visitor.hand.tap("again");
            visitor.hand.await("voice-level");
            visitor.hand.await("voice-length");
            visitor.hand.tap("keep");
            visitor.hand.await("the question again", () -> step(visitor) == 4);
            visitor.hand.tap("speak");
            visitor.hand.tap("delete");
            visitor.hand.await("the question once more", () -> step(visitor) == 4);
            assertEquals(List.of(), form(visitor).notes());

            visitor.hand.tap("speak");
            visitor.hand.tap("speak");
            visitor.hand.await("voice-length");
            visitor.wait(Duration.ofSeconds(125));
            visitor.hand.await("tile-queue");
            assertFalse(visitor.navigator().canGoBack());
            assertEquals(0, visitor.village.uploads.size());
        }
    }

    @Test
    void a_photo_is_taken_looked_at_and_sent_with_the_application() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            form(visitor, 4);
            visitor.hand.tap("photo");
            visitor.hand.await("take");
            visitor.hand.await("photo-seen");
            takes(visitor);
            visitor.hand.tap("again");
            takes(visitor);
            visitor.hand.tap("keep");
            visitor.hand.await("the question again", () -> step(visitor) == 4);
            visitor.hand.tap("next");
            visitor.hand.tap("agree");
            visitor.hand.tap("submit");
            visitor.hand.await("short-code");

            var note = visitor.village.filed.getFirst().notes().getFirst();
            assertEquals("lives", note.question());
            BufferedImage sent = ImageIO.read(new ByteArrayInputStream(visitor.village.upload(note.id())));
            assertEquals(960, sent.getWidth());
            assertTrue((sent.getRGB(480, 360) >> 16 & 0xFF) > 200, "the paper is red");
        }
    }

    /// Presses until there is a picture: before the camera's first one nothing is taken.
    private static void takes(Visitor visitor) {
        visitor.hand.await("take");
        while (!visitor.hand.sees("photo-taken")) {
            visitor.fire("take");
        }
    }

    /// Opens the form at that step, with what comes before it answered.
    private static void form(Visitor visitor, int step) {
        var draft = Draft.empty().with(Asks.NAME, "李建国").with(Asks.PHONE, "13900000000");
        var filled = draft.with(Asks.ID_NUMBER, "11010519491231002X").with("pay", "bank");
        Visitor.onFx(() -> {
            visitor.navigator().open(new Screen.Apply(Village.item(), filled, step));
            return true;
        });
    }

    private static Draft form(Visitor visitor) {
        return Visitor.onFx(() -> ((Screen.Apply) visitor.navigator().current()).draft());
    }

    @Test
    void a_card_scanned_anywhere_greets_and_a_forged_one_is_told_why_not() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.scan(Village.GOOD_CARD);
            visitor.hand.await("greeting-name");
            assertEquals("李＊国", Visitor.onFx(() -> visitor.hand.text("greeting-name")));
            visitor.hand.scan(Village.FORGED_CARD);
            visitor.hand.await("problem");
            assertTrue(Visitor.shows(visitor, "这张卡核对不上"));
            visitor.hand.tap("dock-back");
            visitor.hand.await("tile-queue");
        }
    }

    @Test
    void a_receipt_put_into_the_folder_as_a_picture_shows_its_case(@TempDir Path folder) throws Exception {
        try (var visitor = Visitor.withPictures(folder)) {
            var code = new QRCodeWriter().encode(Village.RECEIPT_QR, BarcodeFormat.QR_CODE, 400, 400);
            var picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 400; y++) {
                for (int x = 0; x < 400; x++) {
                    picture.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            ImageIO.write(picture, "png", folder.resolve("receipt.png").toFile());
            visitor.hand.await("stage");
            assertTrue(Visitor.shows(visitor, "还没传到县里"));
        }
    }

    @Test
    void eight_digits_find_a_case_and_a_wrong_code_says_so() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            visitor.hand.tap("tile-progress");
            visitor.hand.type("31415926");
            visitor.hand.tap("find");
            visitor.hand.await("stage");
            visitor.hand.tap("dock-back");
            visitor.hand.type("00000000");
            visitor.hand.tap("find");
            visitor.hand.await("problem");
        }
    }

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
            visitor.village.partyDayOpen = false;
            visitor.core.publish(Feed.PARTY_DAY, null, null);
            visitor.hand.await("the tile's going", () -> !visitor.hand.shows("tile-partyday"));
        }
    }

    private static int step(Visitor visitor) {
        return visitor.navigator().current() instanceof Screen.Apply apply ? apply.step() : -1;
    }
}
