package org.yizhan.ui.notes;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Look;

/// What voice notes and photos have in common on the screen.
final class NoteTexts {
    private NoteTexts() {}

    /// What is asked, so that nobody has to remember it while speaking.
    ///
    /// @param whole  the key of what is asked where the note belongs to the application as a whole
    static String question(Screen.Noting screen, String whole, Look look) {
        List<Ask> asks = Asks.of(screen.item());
        var own = screen.step() < asks.size() ? asks.get(screen.step()).text() : null;
        return own == null ? look.text(whole) : look.text(own);
    }

    /// `0:23`.
    static String minutes(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    /// Buttons side by side, or above each other where their words have no room.
    static Pane beside(List<Node> buttons, Look look) {
        boolean roomy = look.tileColumns() > 1;
        Pane pane = roomy ? new HBox() : new VBox();
        pane.getStyleClass().add("actions");
        pane.getChildren().setAll(buttons);
        return pane;
    }
}
