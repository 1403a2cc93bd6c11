package org.yizhan.ui.tour;

import org.yizhan.ui.frame.Screen;

/// A number, and what may be told with it in hand: who comes first, what is missing, for whom else one is here.
final class NumberWalk {
    /// The one that needs no papers; it is done in the last line.
    private static final String NEEDS_NOTHING = "item-marriage-funeral-guide";

    private final Trip trip;
    private final Hand hand;
    private final Album album;

    NumberWalk(Trip trip) {
        this.trip = trip;
        this.hand = trip.hand();
        this.album = trip.album();
    }

    void all() {
        queues();
        hand.tapFirst("service-");
        hand.await("ticket-number");
        album.take("ticket");
        more();
        album.take("ticket-more");
        papers();
        errand();
        phone();
        nothingToBring();
    }

    private void queues() {
        trip.tile("tile-queue");
        hand.await("a queue", node -> Trip.has(node, "service-"));
        album.take("queues");
    }

    private void number() {
        trip.tile("tile-queue");
        hand.tapFirst("service-");
        hand.await("ticket-number");
    }

    private void more() {
        hand.tap("ticket-more");
        hand.await("class-elderly");
    }

    /// Something is missing of what the first item needs papers for, and the place is kept.
    private void papers() {
        items();
        album.take("line-items");
        for (String item : hand.ids("item-")) {
            hand.tap(item);
            hand.await("what it needs", () -> !(trip.navigator().current() instanceof Screen.LineItems));
            if (trip.current() instanceof Screen.Check) {
                break;
            }
            hand.tap("dock-back");
            hand.await(item);
        }
        album.take("check-with-a-number");
        while (trip.current() instanceof Screen.Check asked) {
            hand.tap("check-no");
            hand.await("the next thing", () -> trip.navigator().current() != asked);
        }
        hand.await("keep-place");
        album.take("lacking");
        hand.tap("keep-place");
        hand.await("kept-until");
        album.take("place-kept");
        hand.tap("done");
    }

    private void items() {
        trip.touch("more-check");
        hand.await("an item", node -> Trip.has(node, "item-"));
    }

    /// One more matter, in another line than the number's, and taken back again.
    private void errand() {
        number();
        more();
        trip.touch("more-errand");
        hand.await("a relation", node -> Trip.has(node, "relation-"));
        album.take("errand-for-whom");
        trip.touch("relation-parent");
        hand.await("a line", node -> Trip.has(node, "line-"));
        album.take("errand-which");
        hand.tap(hand.ids("line-").getLast());
        hand.await("a mandate", node -> Trip.has(node, "mandate-"));
        album.take("errand-mandate");
        trip.touch("mandate-at_desk");
        hand.await("another");
        album.take("errands-told");
        trip.touchFirst("drop-");
        hand.await("ticket-number");
        hand.tap("done");
    }

    /// Nobody is at the desk of the last line.
    private void phone() {
        trip.tile("tile-queue");
        hand.await("a queue", node -> Trip.has(node, "service-"));
        trip.lastPage();
        trip.touch(hand.ids("service-").getLast());
        hand.await("without-phone");
        hand.type("13900000000");
        album.take("leave-phone");
        hand.tap("with-phone");
        hand.await("come-back");
        album.take("ticket-come-back");
    }

    /// With the number that was drawn last.
    private void nothingToBring() {
        more();
        items();
        trip.touch(NEEDS_NOTHING);
        hand.await("queue-anyway");
        album.take("nothing-to-bring");
        hand.tap("queue-anyway");
        hand.await("ticket-number");
        hand.tap("done");
    }
}
