package org.yizhan.ui.shell;

import java.util.function.LongSupplier;
import javafx.event.ActionEvent;
import javafx.event.EventTarget;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A trembling finger acts once: a second action within 400 ms is not heard. Keys of a keyboard are typed faster
/// than that, so for them only the same key within 150 ms is taken for the same touch, or one in the place where
/// another was: a key may draw its board anew, and the finger is still on it.
final class Debounce {
    private static final long ACTION_MILLIS = 400;
    private static final long KEY_MILLIS = 150;

    private final LongSupplier millis;
    private long last;
    private Touched lastTouched = new Touched(null, new BoundingBox(0, 0, -1, -1));

    /// What was touched, by its name and its place: the node may be gone, and its screen has to be forgotten.
    private record Touched(@Nullable String id, Bounds place) {
        static Touched of(Node node) {
            return new Touched(node.getId(), node.localToScene(node.getLayoutBounds()));
        }

        boolean isLike(Touched other) {
            return (id != null && id.equals(other.id)) || place.intersects(other.place);
        }
    }

    Debounce(LongSupplier millis) {
        this.millis = millis;
        this.last = millis.getAsLong() - ACTION_MILLIS;
    }

    void filter(ActionEvent event) {
        long now = millis.getAsLong();
        if (isAgain(event.getTarget(), now - last)) {
            event.consume();
            return;
        }
        last = now;
        if (event.getTarget() instanceof Node node) {
            lastTouched = Touched.of(node);
        }
    }

    private boolean isAgain(EventTarget target, long gap) {
        return target instanceof Node node && node.getStyleClass().contains("key")
                ? gap < KEY_MILLIS && Touched.of(node).isLike(lastTouched)
                : gap < ACTION_MILLIS;
    }
}
