package org.yizhan.ui.tour;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.Settings;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// The main job as a villager walks through it. Every step touches the real screen.
final class Walk {
    /// Nobody's: the area code of an unassigned county, with a right check digit.
    private static final String ID_NUMBER = "330799194910010019";

    private final Trip trip;
    private final Hand hand;
    private final Album album;
    private final Navigator navigator;
    private final Settings here;
    private final @Nullable String card;
    private final String corner;

    /// Those that this machine has no way to.
    private final Set<Class<? extends Screen>> unreachable = new HashSet<>();

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
        new NumberWalk(trip).all();
        new BookingWalk(trip).all();
        String receipt = application();
        progress(receipt);
        known(receipt);
        notices();
        if (card != null) {
            partyDay(card);
        } else {
            unreachable.addAll(List.of(Screen.AskCard.class, Screen.SignIn.class));
        }
        unknown();
        comfort();
        if (!corner.isEmpty()) {
            staff();
        } else {
            unreachable.addAll(List.of(Screen.StaffPin.class, Screen.StaffDevice.class, Screen.StaffPanel.class));
        }
        List<String> missing = album.missing(unreachable);
        if (!missing.isEmpty()) {
            throw new Hand.Lost("no picture of " + String.join(", ", missing));
        }
    }

    private void home() {
        hand.await("tile-queue");
        hand.await("tile-services");
        album.take("home");
    }

    /// Answers the QR text of the receipt.
    private String application() {
        trip.tile("tile-services");
        hand.await("a group", node -> Trip.has(node, "group-"));
        album.take("groups");
        openGroup();
        album.take("items");
        openAppliable(hand.ids("item-"));
        album.take("guide");
        check();
        hand.tap("guide-print");
        hand.await("print-state");
        album.take("to-bring");
        hand.tap("dock-back");
        hand.tap("guide-apply");
        while (hand.onFx(navigator::current) instanceof Screen.Apply apply) {
            answer(apply);
        }
        hand.await("submit");
        album.take("review");
        speak();
        photograph();
        toDesk();
        hand.tap("submit");
        hand.await("short-code");
        album.take("receipt");
        String qr = hand.onFx(() -> navigator.current() instanceof Screen.Filed(var receipt) ? receipt.qrText() : "");
        hand.tap("done");
        return qr;
    }

    /// Its papers are asked for before a number is drawn.
    private void check() {
        hand.tap("guide-queue");
        hand.await("the first thing", () -> navigator.current() instanceof Screen.Check);
        album.take("check");
        hand.tap("dock-back");
        hand.await("guide-print");
    }

    private void openGroup() {
        List<String> groups = hand.ids("group-");
        hand.tap(groups.contains("group-elderly") ? "group-elderly" : groups.getFirst());
        hand.await("an item", node -> Trip.has(node, "item-"));
    }

    /// Begins the next application with the receipt of the one before; looks at a question that it answers, and leaves.
    private void known(String receipt) {
        trip.tile("tile-services");
        hand.await("a group", node -> Trip.has(node, "group-"));
        openGroup();
        openAppliable(hand.ids("item-"));
        hand.tap("guide-apply");
        hand.await("next");
        hand.scan(receipt);
        hand.await("is-me");
        album.take("known-person");
        hand.tap("is-me");
        hand.await("what is left", () -> navigator.current() instanceof Screen.Apply apply && apply.step() > 1);
        while (hand.onFx(navigator::current) instanceof Screen.Apply apply && apply.step() > 1) {
            hand.tap("dock-back");
            hand.await("the question before", () -> navigator.current() != apply);
        }
        album.take("apply-on-paper");
        hand.tap("dock-home");
    }

    /// Where the machine has an ear; a file that stands in for one is heard everywhere.
    private void speak() {
        if (!trip.turnTo("review-speak") && here.microphone() == null) {
            unreachable.add(Screen.VoiceNote.class);
            return;
        }
        hand.tap("review-speak");
        hand.await("speak");
        album.take("voice");
        hand.tap("speak");
        hand.await("voice-level");
        album.take("voice-listening");
        hand.await("voice-length");
        album.take("voice-recorded");
        hand.tap("keep");
        hand.await("submit");
    }

    /// Where it has an eye, or something that is seen in its place.
    private void photograph() {
        if (!trip.turnTo("review-photo") && here.camera() == null) {
            unreachable.add(Screen.PhotoNote.class);
            return;
        }
        hand.tap("review-photo");
        hand.await("what the camera sees", Walk::isSeen);
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

    /// To the desk and back: the case is filed here in the end, and the desk's draft ends with it.
    private void toDesk() {
        hand.tap("to-desk");
        hand.await("handed-number");
        album.take("handed-over");
        hand.tap("write-on");
        hand.await("submit");
    }

    private void openAppliable(List<String> items) {
        for (String item : items) {
            hand.tap(item);
            hand.await("guide-queue");
            if (hand.sees("guide-apply")) {
                return;
            }
            hand.tap("dock-back");
            hand.await(item);
        }
        throw new Hand.Lost("no item that can be applied for");
    }

    private void answer(Screen.Apply apply) {
        Ask ask = Asks.of(apply.item()).get(apply.step());
        switch (ask.kind()) {
            case NAME -> {
                writeByHand();
                write("wang", "王");
                write("xiu", "秀");
                write("ying", "英");
                hand.type("fang");
                shoot(apply, ask);
                hand.tap("candidate-0");
                hand.tap("next");
            }
            case PHONE -> digits(apply, ask, "13900000000");
            case ID_NUMBER -> digits(apply, ask, ID_NUMBER);
            case DIGITS -> digits(apply, ask, "12345678".substring(0, Math.min(8, ask.maxLength())));
            case TEXT -> {
                byPinyin();
                write("cun", "村");
                write("dong", "东");
                shoot(apply, ask);
                hand.tap("next");
            }
            case CHOICE -> {
                hand.await("a choice", node -> Trip.has(node, "choice-"));
                shoot(apply, ask);
                hand.tapFirst("choice-");
            }
            case CONSENT -> {
                hand.await("agree");
                shoot(apply, ask);
                hand.tap("agree");
            }
        }
        hand.await("the next question", () -> navigator.current() != apply);
    }

    private void digits(Screen.Apply apply, Ask ask, String digits) {
        hand.type(digits);
        shoot(apply, ask);
        hand.tap("next");
    }

    private void shoot(Screen.Apply apply, Ask ask) {
        album.take("apply-" + (apply.step() + 1) + "-" + ask.kind().name().toLowerCase(Locale.ROOT));
    }

    // Where the machine has it: a 王 with the finger, for its picture, and then on with pinyin.
    private void writeByHand() {
        if (hand.sees("ink-pad")) {
            hand.draw("ink-pad", 0.1, 0.2, 0.3, 0.2);
            hand.draw("ink-pad", 0.12, 0.5, 0.28, 0.5);
            hand.draw("ink-pad", 0.2, 0.2, 0.2, 0.8);
            hand.draw("ink-pad", 0.09, 0.8, 0.31, 0.8);
            hand.await("candidate-0");
            album.take("apply-by-hand");
            hand.tap("ink-clear");
        }
        byPinyin();
    }

    private void byPinyin() {
        if (hand.sees("keys-HAND")) {
            hand.tap("keys-PINYIN");
        }
    }

    private void write(String pinyin, String character) {
        hand.type(pinyin);
        hand.tap("candidate " + character, node -> isCandidate(node, character));
    }

    private static boolean isCandidate(Node node, String character) {
        return Trip.has(node, "candidate-")
                && node instanceof Button button
                && button.lookup(".t-key") instanceof Label face
                && face.getText().equals(character);
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
