package org.yizhan.ui.tour;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.yizhan.ui.Kiosk;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// What every walk through the kiosk has with it.
record Trip(Hand hand, Album album, Kiosk kiosk) {
    Navigator navigator() {
        return kiosk.navigator();
    }

    Screen current() {
        return hand.onFx(() -> navigator().current());
    }

    /// Where tiles take two pages, the one wanted may stand on the other.
    void tile(String id) {
        hand.await("a tile", node -> has(node, "tile-"));
        if (!hand.sees(id)) {
            hand.tap(hand.sees("page-after") ? "page-after" : "page-before");
        }
        hand.tap(id);
    }

    /// Touches it, on whichever page of the screen that is shown it stands.
    void touch(String id) {
        turnTo(id);
        hand.tap(id);
    }

    /// Turns pages until it is there: on, and where it is on none of those, back.
    ///
    /// @return whether it is on one
    boolean turnTo(String id) {
        turnUntil(() -> hand.sees(id));
        return hand.sees(id);
    }

    /// Touches the first whose id begins so.
    void touchFirst(String prefix) {
        turnUntil(() -> !hand.ids(prefix).isEmpty());
        hand.tapFirst(prefix);
    }

    void lastPage() {
        turn("page-after", () -> false);
    }

    private void turnUntil(BooleanSupplier there) {
        turn("page-after", there);
        turn("page-before", there);
    }

    private void turn(String way, BooleanSupplier there) {
        hand.settle();
        while (!there.getAsBoolean() && hand.sees(way)) {
            hand.tap(way);
            hand.settle();
        }
    }

    static boolean has(Node node, String prefix) {
        return node.getId() != null && node.getId().startsWith(prefix);
    }
}
