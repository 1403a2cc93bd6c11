package org.yizhan.ui.parts;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Lets a view follow a model: the model may outlive the view, and must not hold it.
public final class Follow {
    private Follow() {}

    /// Runs `use` now and at each change while `owner` is in a scene. One that never enters a scene, or has left it, is
    /// not held: entering takes up what has changed since.
    public static <T extends @Nullable Object> void value(Node owner, ObservableValue<T> value, Consumer<T> use) {
        var following = new Following<>(value, use);
        owner.sceneProperty().subscribe(scene -> following.in(scene != null));
    }

    private static final class Following<T extends @Nullable Object> {
        private final ObservableValue<T> value;
        private final Consumer<T> use;
        private T used;
        private Subscription subscription = Subscription.EMPTY;

        Following(ObservableValue<T> value, Consumer<T> use) {
            this.value = value;
            this.use = use;
            this.used = value.getValue();
            use.accept(used);
        }

        void in(boolean scene) {
            subscription.unsubscribe();
            subscription = scene ? value.subscribe((before, now) -> take(now)) : Subscription.EMPTY;
            if (scene && !Objects.equals(used, value.getValue())) {
                take(value.getValue());
            }
        }

        private void take(T now) {
            used = now;
            use.accept(now);
        }
    }
}
