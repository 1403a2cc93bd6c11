package org.yizhan.ui.keep;

import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Keeps one window before everything else: on top, not to be closed, with keyboard and pointer for itself. Used on
/// the FX thread.
public final class Foreground {
    private final Stage stage;
    private final boolean kept;
    private final @Nullable Seat seat;

    private Foreground(Stage stage, boolean kept) {
        this.stage = stage;
        this.kept = kept;
        this.seat = kept ? Seat.open() : null;
    }

    /// Takes a window that is shown.
    ///
    /// @param kept  false on a desktop where somebody works: then it is a window like any other
    public static Foreground of(Stage stage, boolean kept) {
        var foreground = new Foreground(stage, kept);
        if (kept) {
            stage.setAlwaysOnTop(true);
            stage.setOnCloseRequest(event -> event.consume());
            // JavaFX holds the pointer from press to release, and then lets go of it altogether.
            stage.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> foreground.hold());
            foreground.beat();
        }
        return foreground;
    }

    /// Takes back what was lost since the last time: called several times a second.
    public void beat() {
        if (!kept) {
            return;
        }
        if (stage.isIconified()) {
            stage.setIconified(false);
        }
        if (!stage.isFocused()) {
            stage.toFront();
            stage.requestFocus();
        }
        hold();
    }

    private void hold() {
        if (seat != null) {
            seat.hold();
        }
    }
}
