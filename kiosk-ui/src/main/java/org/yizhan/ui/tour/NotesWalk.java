package org.yizhan.ui.tour;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import org.yizhan.ui.Settings;
import org.yizhan.ui.frame.Screen;

/// A voice note and a photo are made on the review, where the machine has an ear and an eye.
final class NotesWalk {
    private final Trip trip;
    private final Hand hand;
    private final Album album;
    private final Settings here;

    NotesWalk(Trip trip, Settings here) {
        this.trip = trip;
        this.hand = trip.hand();
        this.album = trip.album();
        this.here = here;
    }

    void all() {
        speak();
        photograph();
    }

    /// A file that stands in for an ear is heard everywhere.
    private void speak() {
        if (!trip.turnTo("review-speak") && here.microphone() == null) {
            album.excuse(Screen.VoiceNote.class);
            return;
        }
        hand.tap("review-speak");
        hand.await("speak");
        album.take("voice");
        hand.tap("speak");
        hand.await("voice-level");
        album.take("voice-listening");
        if (hand.sees("enough")) {
            hand.tap("enough");
        }
        hand.await("voice-length");
        album.take("voice-recorded");
        hand.tap("keep");
        hand.await("submit");
    }

    /// So is something that is seen in the place of an eye.
    private void photograph() {
        if (!trip.turnTo("review-photo") && here.camera() == null) {
            album.excuse(Screen.PhotoNote.class);
            return;
        }
        hand.tap("review-photo");
        hand.await("what the camera sees", NotesWalk::isSeen);
        album.take("photo");
        hand.tap("take");
        hand.await("photo-taken");
        album.take("photo-taken");
        hand.tap("keep");
        hand.await("submit");
    }

    private static boolean isSeen(Node node) {
        return node instanceof ImageView picture
                && picture.getImage() != null
                && "photo-seen".equals(picture.getParent().getId());
    }
}
