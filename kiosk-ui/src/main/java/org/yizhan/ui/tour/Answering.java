package org.yizhan.ui.tour;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Screen;

/// Answers a form, one question after the other, each by the keyboard or the choice it comes with.
final class Answering {
    /// Nobody's: the area code of an unassigned county, with a right check digit.
    private static final String ID_NUMBER = "330799194910010019";

    private final Trip trip;
    private final Hand hand;
    private final Album album;

    Answering(Trip trip) {
        this.trip = trip;
        this.hand = trip.hand();
        this.album = trip.album();
    }

    void all() {
        while (trip.current() instanceof Screen.Apply apply) {
            answer(apply);
            hand.await("the next question", () -> trip.navigator().current() != apply);
        }
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
    }

    private void digits(Screen.Apply apply, Ask ask, String digits) {
        hand.type(digits);
        shoot(apply, ask);
        hand.tap("next");
    }

    private void shoot(Screen.Apply apply, Ask ask) {
        album.take("apply-" + (apply.step() + 1) + "-" + ask.kind().name().toLowerCase(Locale.ROOT));
    }

    /// Where the machine has it: a 王 with the finger, for its picture, and then on with pinyin.
    private void writeByHand() {
        hand.await("every way of writing", () -> !trip.kiosk().isPreparingToWrite());
        hand.settle();
        if (hand.sees("keys-HAND")) {
            hand.tap("keys-HAND");
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
}
