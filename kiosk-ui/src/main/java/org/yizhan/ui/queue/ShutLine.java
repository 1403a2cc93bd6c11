package org.yizhan.ui.queue;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.parts.Look;

/// A queue that gives out no numbers now: nothing to press, only why, and when to come.
final class ShutLine {
    private ShutLine() {}

    static Node of(Queue.Service service, Instant now, Look look) {
        Opening.Shut shut = service.shut();
        var words = new VBox(look.label(look.text(service.name()), "t-tile"), look.label(why(shut, look), "t-section"));
        Instant opens = shut == null ? null : shut.opensAt();
        if (opens != null) {
            words.getChildren()
                    .add(look.label(look.text("queue.opens", look.dates().momentFrom(now, opens)), "t-section"));
        }
        words.getStyleClass().addAll("card", "tight");
        words.setId("shut-" + service.id());
        return words;
    }

    private static String why(Opening.@Nullable Shut shut, Look look) {
        Opening.Why why = shut == null ? Opening.Why.SWITCHED_OFF : shut.why();
        String said = look.texts().of("queue", why);
        return shut == null || shut.name() == null ? said : look.text(shut.name()) + " · " + said;
    }
}
