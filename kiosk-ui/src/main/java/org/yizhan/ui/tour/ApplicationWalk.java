package org.yizhan.ui.tour;

import java.util.List;
import org.yizhan.ui.Settings;
import org.yizhan.ui.frame.Screen;

/// An item is found, applied for and filed; whoever applies next begins with the receipt of the one before.
final class ApplicationWalk {
    private final Trip trip;
    private final Hand hand;
    private final Album album;
    private final Settings here;

    ApplicationWalk(Trip trip, Settings here) {
        this.trip = trip;
        this.hand = trip.hand();
        this.album = trip.album();
        this.here = here;
    }

    /// Answers the QR text of the receipt.
    String file() {
        groups();
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
        new Answering(trip).all();
        hand.await("submit");
        album.take("review");
        new NotesWalk(trip, here).all();
        toDesk();
        hand.tap("submit");
        hand.await("short-code");
        album.take("receipt");
        String qr = trip.current() instanceof Screen.Filed(var receipt) ? receipt.qrText() : "";
        hand.tap("done");
        return qr;
    }

    /// Begins the next application with the receipt of the one before; looks at a question that it answers, and leaves.
    void begin(String receipt) {
        groups();
        openGroup();
        openAppliable(hand.ids("item-"));
        hand.tap("guide-apply");
        hand.await("next");
        hand.scan(receipt);
        hand.await("is-me");
        album.take("known-person");
        hand.tap("is-me");
        hand.await("what is left", () -> trip.navigator().current() instanceof Screen.Apply apply && apply.step() > 1);
        while (trip.current() instanceof Screen.Apply apply && apply.step() > 1) {
            hand.tap("dock-back");
            hand.await("the question before", () -> trip.navigator().current() != apply);
        }
        album.take("apply-on-paper");
        hand.tap("dock-home");
    }

    private void groups() {
        trip.tile("tile-services");
        hand.await("a group", node -> Trip.has(node, "group-"));
    }

    private void openGroup() {
        List<String> groups = hand.ids("group-");
        hand.tap(groups.contains("group-elderly") ? "group-elderly" : groups.getFirst());
        hand.await("an item", node -> Trip.has(node, "item-"));
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

    /// Its papers are asked for before a number is drawn.
    private void check() {
        hand.tap("guide-queue");
        hand.await("the first thing", () -> trip.navigator().current() instanceof Screen.Check);
        album.take("check");
        hand.tap("dock-back");
        hand.await("guide-print");
    }

    /// To the desk and back: the case is filed here in the end, and the desk's draft ends with it.
    private void toDesk() {
        hand.tap("to-desk");
        hand.await("handed-number");
        album.take("handed-over");
        hand.tap("write-on");
        hand.await("submit");
    }
}
