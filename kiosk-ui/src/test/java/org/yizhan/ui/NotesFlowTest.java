package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.capture.Recording;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Screen;

/// What is said and shown in the place of words, in a real window.
class NotesFlowTest {
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

            var filed = visitor.village.cases.filed.getFirst();
            assertEquals(1, filed.notes().size());
            assertEquals("lives", filed.notes().getFirst().question());
            byte[] sent = visitor.village.cases.upload(filed.notes().getFirst().id());
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
            assertEquals(0, visitor.village.cases.uploads.size());
        }
    }

    @Test
    void a_microphone_or_camera_that_went_away_meanwhile_is_said_to_be_gone() throws Exception {
        try (var visitor = Visitor.withoutSenses()) {
            visitor.show(new Screen.VoiceNote(FakeCatalogue.item(), Draft.empty(), 4));
            visitor.hand.tap("speak");
            visitor.hand.await("the complaint", () -> Visitor.shows(visitor, "话筒没有反应，请再点一次，或者写下来"));
            visitor.show(new Screen.PhotoNote(FakeCatalogue.item(), Draft.empty(), 4));
            visitor.hand.await("the other complaint", () -> Visitor.shows(visitor, "镜头没有反应，请再试一次，或者写下来"));
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

            var note = visitor.village.cases.filed.getFirst().notes().getFirst();
            assertEquals("lives", note.question());
            BufferedImage sent = ImageIO.read(new ByteArrayInputStream(visitor.village.cases.upload(note.id())));
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
            visitor.navigator().open(new Screen.Apply(FakeCatalogue.item(), filled, step));
            return true;
        });
    }

    private static Draft form(Visitor visitor) {
        return Visitor.onFx(() -> ((Screen.Apply) visitor.navigator().current()).draft());
    }

    private static int step(Visitor visitor) {
        return visitor.navigator().current() instanceof Screen.Apply apply ? apply.step() : -1;
    }
}
