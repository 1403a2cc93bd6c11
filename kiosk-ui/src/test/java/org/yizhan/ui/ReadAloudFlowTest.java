package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.VoiceNow;
import org.yizhan.contract.notices.Notices;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.voice.Passage;
import org.yizhan.ui.voice.ReadingOrder;

/// The kiosk speaks in a real window. On a machine without a sound card what was said is a file.
class ReadAloudFlowTest {
    @TempDir
    Path readings;

    @Test
    void a_touch_reads_the_screen_shows_where_and_a_second_touch_stops() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            visitor.hand.tap("dock-read");
            visitor.hand.await("a button that stops", () -> Visitor.shows(visitor, "停止"));
            visitor.hand.await("the line that is read", () -> marked(visitor) == 1);
            visitor.hand.tap("dock-read");
            visitor.hand.await("a button that reads", () -> Visitor.shows(visitor, "朗读"));
            assertEquals(0, Visitor.onFx(() -> marked(visitor)));
        }
    }

    @Test
    void who_leaves_a_screen_hears_no_more_of_it() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-social");
            visitor.hand.tap("dock-read");
            visitor.hand.await("the line that is read", () -> marked(visitor) == 1);
            visitor.hand.tap("dock-back");
            visitor.hand.await("tile-queue");
            assertTrue(Visitor.onFx(() -> Visitor.shows(visitor, "朗读")));
        }
    }

    @Test
    void somebody_who_draws_a_number_elsewhere_ends_nobodys_reading() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            visitor.hand.tap("dock-read");
            visitor.hand.await("the line that is read", () -> marked(visitor) == 1);
            visitor.village.queue.waiting = 7;
            visitor.core.publish(Feed.TICKET, null, null);
            visitor.hand.await("who waits now", () -> Visitor.shows(visitor, "前面 7 人"));
            assertTrue(Visitor.shows(visitor, "停止"), "it is still being read");
        }
    }

    @Test
    void who_finishes_leaves_nothing_of_what_was_read() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            open(visitor, new Screen.SignIn(UUID.randomUUID(), FakePartyDay.GOOD_CARD));
            visitor.hand.await("greeting-name");
            visitor.hand.tap("dock-read");
            visitor.hand.await("the line that is read", () -> marked(visitor) == 1);
            visitor.hand.tap("dock-read");
            visitor.hand.await("what was read", () -> Files.exists(readings.resolve("last-reading.wav")));
            visitor.hand.tap("done");
            visitor.hand.await("tile-queue");
            visitor.hand.await("nothing", () -> !Files.exists(readings.resolve("last-reading.wav")));
        }
    }

    @Test
    void nobody_is_asked_whether_they_are_there_while_a_screen_is_read_to_them() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            visitor.hand.tap("tile-queue");
            visitor.hand.await("service-social");
            visitor.hand.tap("dock-read");
            visitor.hand.await("the line that is read", () -> marked(visitor) == 1);
            for (int i = 0; i < 6; i++) {
                visitor.wait(Duration.ofSeconds(30));
                visitor.hand.settle();
            }
            assertFalse(visitor.hand.shows("leaving"));
            assertEquals(1, Visitor.onFx(() -> marked(visitor)));
        }
    }

    @Test
    void the_question_whether_somebody_is_there_is_asked_aloud() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            visitor.hand.tap("tile-progress");
            visitor.hand.await("field");
            visitor.wait(Duration.ofSeconds(95));
            visitor.hand.await("leaving");
            visitor.hand.await("a voice", () -> Files.exists(readings.resolve("last-reading.wav.samples")));
            visitor.hand.tap("stay");
            visitor.hand.await("the screen that stayed", () -> !visitor.hand.shows("leaving"));
            visitor.hand.await("silence", () -> !Files.exists(readings.resolve("last-reading.wav.samples")));
        }
    }

    @Test
    void a_number_whose_paper_does_not_come_is_told_aloud_and_nothing_of_it_stays() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            visitor.village.print = Print.State.FAILED;
            visitor.hand.tap("tile-queue");
            visitor.hand.tap("service-medical");
            visitor.hand.await("ticket-number");
            visitor.hand.await("the number", () -> Files.exists(readings.resolve("last-reading.wav")));
            visitor.wait(Duration.ofSeconds(90));
            visitor.hand.await("tile-queue");
            visitor.hand.await("silence", () -> !Files.exists(readings.resolve("last-reading.wav")));
        }
    }

    @Test
    void a_notice_of_many_pages_is_read_from_its_title_to_who_to_object_to() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            Notices.Notice notice = longNotice();
            open(visitor, new Screen.NoticeShown(notice));
            visitor.hand.await("page-after");
            List<String> texts = texts(visitor);
            assertEquals(notice.title().in("zh-CN"), texts.getFirst());
            assertTrue(String.join("", texts).contains(notice.body().in("zh-CN").replace("\n", "")));
            Visitor.onFx(() -> {
                passages(visitor).stream()
                        .filter(passage -> passage.text().equals("末尾的话"))
                        .forEach(passage -> Paged.reveal(passage.node()));
                return true;
            });
            visitor.hand.await("the last page", () -> Visitor.shows(visitor, "末尾的话"));
        }
    }

    @Test
    void what_was_written_into_a_form_is_not_read_aloud() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            var draft = Draft.empty().with(Asks.NAME, "李建国").with(Asks.PHONE, "13900000000");
            open(visitor, new Screen.Review(FakeCatalogue.item(), draft));
            visitor.hand.await("submit");
            String all = String.join("|", texts(visitor));
            assertFalse(all.contains("李建国") || all.contains("139"), all);
            open(visitor, new Screen.Apply(FakeCatalogue.item(), draft, 0));
            visitor.hand.await("next");
            all = String.join("|", texts(visitor));
            assertFalse(all.contains("李建国"), all);
            assertFalse(all.contains("手写"), "the keyboard is read: " + all);
        }
    }

    @Test
    void in_english_which_no_voice_speaks_the_place_is_empty() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            visitor.hand.await("dock-read");
            visitor.hand.tap("dock-language");
            visitor.hand.await("an empty place", () -> !visitor.hand.shows("dock-read"));
        }
    }

    @Test
    void a_center_that_wants_it_quiet_takes_the_button_away() throws Exception {
        try (var visitor = Visitor.listening(readings)) {
            visitor.village.voice = new VoiceNow(false, "zh-CN", 100);
            visitor.core.publish(Feed.REFETCH, null, null);
            visitor.hand.await("an empty place", () -> !visitor.hand.shows("dock-read"));
        }
    }

    private static void open(Visitor visitor, Screen screen) {
        Visitor.onFx(() -> {
            visitor.navigator().open(screen);
            return true;
        });
    }

    private static Notices.Notice longNotice() {
        Notices.Notice like = Village.notices().getFirst();
        String body = "各位村民，村口到学校的路下周起修，请走老路。".repeat(60) + "\n末尾的话";
        return new Notices.Notice(
                like.id(),
                like.owner(),
                like.kind(),
                like.title(),
                LocalizedText.of(body),
                like.publisher(),
                like.publishedOn(),
                like.startsOn(),
                like.endsOn(),
                like.objection());
    }

    private static List<Passage> passages(Visitor visitor) {
        return ReadingOrder.of(visitor.stage().getScene().lookup(".sheet"));
    }

    private static List<String> texts(Visitor visitor) {
        return Visitor.onFx(() -> passages(visitor).stream().map(Passage::text).toList());
    }

    private static int marked(Visitor visitor) {
        return visitor.stage().getScene().getRoot().lookupAll(".being-read").stream()
                .map(Node::isVisible)
                .toList()
                .size();
    }
}
