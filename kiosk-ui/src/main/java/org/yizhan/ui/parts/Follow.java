package org.yizhan.ui.parts;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Lets a view follow a model: the model may outlive the view, and must not hold it.
public final class Follow {
    private Follow() {}

    /// Runs `use` now and at each change, until `owner` has left the scene.
    public static <T extends @Nullable Object> void value(Node owner, ObservableValue<T> value, Consumer<T> use) {
        Subscription following = value.subscribe(use);
        owner.sceneProperty().subscribe((was, is) -> {
            if (was != null && is == null) {
                following.unsubscribe();
            }
        });
    }
}
