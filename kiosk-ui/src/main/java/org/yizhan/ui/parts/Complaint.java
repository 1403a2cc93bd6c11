package org.yizhan.ui.parts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What is wrong with what was typed, said as long as it is.
public final class Complaint {
    private Complaint() {}

    /// @param asked  the title over the field: in the left column of a low panel both have no room, and the words stand
    ///               in its place
    public static Node of(Look look, Node asked, String words, ObservableValue<Boolean> wrong) {
        HBox line = line(look.label(words, "t-strong", "t-tone"));
        Follow.value(line, wrong, line::setVisible);
        if (look.cramped()) {
            asked.managedProperty().bind(asked.visibleProperty());
            asked.visibleProperty().bind(line.visibleProperty().not());
        }
        return line;
    }

    /// A mark before those words; what is not to be seen takes no room.
    public static HBox line(Label words) {
        var line = new HBox(Icons.glyph("error-warning-line", "icon-tone"), words);
        line.getStyleClass().addAll("pill-line", "tone-refused");
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
