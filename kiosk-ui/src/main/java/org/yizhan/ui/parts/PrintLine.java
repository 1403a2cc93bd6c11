package org.yizhan.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Print;

/// How the paper of a ticket or receipt stands, in one line: coming, out, or not coming.
public final class PrintLine {
    private PrintLine() {}

    /// @param keys   where the words are: `<keys>.QUEUED` … and `<keys>.NONE` without a printer
    public static HBox of(Look look, String keys, Print.@Nullable State state) {
        boolean failed = state == Print.State.FAILED;
        Label words = look.label(words(look, keys, state), "t-section", "t-tone");
        words.setId("print-state");
        var line = new HBox(Icons.duo(failed ? "error-warning" : "checkbox-circle", "icon-row"), words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("tight", failed ? "tone-attention" : "tone-success");
        return line;
    }

    public static String words(Look look, String keys, Print.@Nullable State state) {
        return look.text(keys + "." + (state == null ? "NONE" : state.name()));
    }
}
