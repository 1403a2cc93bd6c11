package org.yizhan.ui.tour;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.Settings;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// The main job as a villager walks through it. Every step touches the real screen.
final class Walk {
    private final Trip trip;
    private final Hand hand;
    private final Album album;
    private final Navigator navigator;
    private final Settings here;
    private final @Nullable String card;
    private final String corner;

    /// @param card    the text of a member card; without it Party day is left out
    /// @param corner  number and PIN of the staff corner; without them it is left out
    Walk(Trip trip, Settings here, @Nullable String card, String corner) {
        this.trip = trip;
        this.hand = trip.hand();
        this.album = trip.album();
        this.navigator = trip.navigator();
        this.here = here;
        this.card = card;
        this.corner = corner;
    }

    /// @throws Hand.Lost  it did not find its way, or forgot a screen
    void all() {
        home();
        layOut();
        new NumberWalk(trip).all();
        new BookingWalk(trip).all();
        var application = new ApplicationWalk(trip, here);
        String receipt = application.file();
        progress(receipt);
        application.begin(receipt);
        notices();
        if (card != null) {
            partyDay(card);
        } else {
            album.excuse(Screen.AskCard.class, Screen.SignIn.class);
        }
        unknown();
        comfort();
        if (!corner.isEmpty()) {
            staff();
        } else {
            album.excuse(Screen.StaffPin.class, Screen.StaffDevice.class, Screen.StaffPanel.class);
        }
        List<String> missing = album.missing();
        if (!missing.isEmpty()) {
            throw new Hand.Lost("no picture of " + String.join(", ", missing));
        }
    }

    private void home() {
        hand.await("tile-queue");
        hand.await("tile-services");
        album.take("home");
    }

    /// Who goes there has the kiosk lay out what writing needs, which takes the first time about as long as the way to
    /// the first question.
    private void layOut() {
        trip.tile("tile-services");
        hand.await("a group", node -> Trip.has(node, "group-"));
        hand.tap("dock-home");
    }

    private void progress(String receipt) {
        trip.tile("tile-progress");
        hand.await("find");
        hand.type("3141");
        album.take("ask-code");
        hand.scan(receipt);
        hand.await("stage");
        album.take("progress");
        hand.tap("done");
    }

    private void notices() {
        trip.tile("tile-notices");
        hand.await("a notice", node -> Trip.has(node, "notice-"));
        album.take("notices");
        hand.tapFirst("notice-");
        hand.await("the notice", () -> navigator.current() instanceof Screen.NoticeShown);
        album.take("notice");
        hand.tap("dock-home");
    }

    private void partyDay(String memberCard) {
        trip.tile("tile-partyday");
        album.take("ask-card");
        hand.scan(memberCard);
        hand.await("greeting-name");
        album.take("greeting");
        hand.tap("done");
        hand.await("tile-queue");
        hand.scan(altered(memberCard));
        hand.await("problem");
        album.take("refused");
        hand.tap("done");
    }

    /// The same card with one character of its signature changed.
    private static String altered(String memberCard) {
        int at = memberCard.length() - 6;
        char other = memberCard.charAt(at) == '7' ? '3' : '7';
        return memberCard.substring(0, at) + other + memberCard.substring(at + 1);
    }

    private void unknown() {
        hand.await("tile-queue");
        hand.scan("6901234567892");
        hand.await("done");
        album.take("unknown-code");
        hand.tap("done");
    }

    private void comfort() {
        hand.tap("dock-help");
        album.take("home-called");
        hand.tap("dock-language");
        album.take("home-english");
        hand.tap("dock-language");
        if (hand.sees("dock-reach")) {
            hand.tap("dock-reach");
            album.take("home-low");
            hand.tap("dock-reach");
        }
    }

    private void staff() {
        hand.await("the home screen", () -> navigator.current() instanceof Screen.Home);
        hand.knock(0.01, 0.01, 5);
        hand.type(corner.substring(0, 4));
        album.take("staff-pin");
        hand.type(corner.substring(4));
        hand.await("a line", node -> Trip.has(node, "line-"));
        album.take("staff-device");
        // Taking a picture in every print draws the screen anew, from its first page on.
        trip.turnTo("act-PANEL");
        hand.tap("act-PANEL");
        hand.await("outline");
        album.take("staff-panel");
        hand.tap("dock-back");
        hand.tap("leave");
    }
}
