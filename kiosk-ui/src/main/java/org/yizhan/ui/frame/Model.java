package org.yizhan.ui.frame;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// What a screen shows and what can be done on it: read-only properties above, commands below, no control in it.
/// Lives as long as its [Screen] is on top; its view may be built several times.
public interface Model extends AutoCloseable {
    /// Characters from a keyboard that were no scan.
    default void typed(String text) {}

    /// Where a receipt or member card leads from here; empty: to its own screen, as from anywhere. What is being
    /// written goes along.
    default Optional<Screen> withPaper(String text) {
        return Optional.empty();
    }

    /// Whether something is being done whose answer a person must see: until then a scan opens nothing and no way leads
    /// back or home, or the number would be lost with this screen.
    default ObservableBooleanValue busyProperty() {
        return new SimpleBooleanProperty(false);
    }

    default boolean isBusy() {
        return busyProperty().get();
    }

    /// Ends every question to the core and forgets what was shown.
    @Override
    default void close() {}
}
