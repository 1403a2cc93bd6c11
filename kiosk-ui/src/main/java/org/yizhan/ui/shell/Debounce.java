package org.yizhan.ui.shell;

import java.lang.ref.WeakReference;
import java.util.function.LongSupplier;
import javafx.event.ActionEvent;
import javafx.event.EventTarget;
import javafx.scene.Node;

/// A trembling finger acts once: a second action within 400 ms is not heard. Keys of a keyboard are typed faster
/// than that, so for them only the same key within 150 ms is taken for the same touch.
final class Debounce {
    private static final long ACTION_MILLIS = 400;
    private static final long KEY_MILLIS = 150;

    private final LongSupplier millis;
    private long last;
    /// Weak: what was touched last is on a screen that may have to be forgotten.
    private WeakReference<EventTarget> lastTarget = new WeakReference<>(ActionEvent.NULL_SOURCE_TARGET);

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
        lastTarget = new WeakReference<>(event.getTarget());
    }

    private boolean isAgain(EventTarget target, long gap) {
        boolean key = target instanceof Node node && node.getStyleClass().contains("key");
        return key ? target == lastTarget.get() && gap < KEY_MILLIS : gap < ACTION_MILLIS;
    }
}
