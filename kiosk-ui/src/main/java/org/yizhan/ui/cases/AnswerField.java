package org.yizhan.ui.cases;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;

/// What has been written, and what counts as long as nothing is: a paper's answer stands there masked.
final class AnswerField {
    private AnswerField() {}

    static Node of(ApplyModel model, Look look) {
        Ask.Kind kind = model.ask().kind();
        Label text = look.label("", "t-entry");
        text.setId("field");
        Label letters = look.label("", "t-entry", "letters");
        Follow.value(text, model.writing().stateProperty(), state -> {
            text.setText(grouped(kind, state.text()));
            letters.setText(state.letters());
        });
        var caret = new Region();
        caret.getStyleClass().add("caret");
        var line = new HBox(text, letters, caret);
        line.setAlignment(Pos.CENTER_LEFT);
        model.onPaper().ifPresent(masked -> line.getChildren().add(standIn(grouped(kind, masked), model, look)));
        return line;
    }

    private static Node standIn(String masked, ApplyModel model, Look look) {
        Label words = look.label(masked, "t-list", "stand-in");
        words.setId("stand-in");
        words.managedProperty().bind(words.visibleProperty());
        Follow.value(
                words,
                model.writing().stateProperty(),
                state -> words.setVisible(
                        state.text().isEmpty() && state.letters().isEmpty()));
        return words;
    }

    /// Digits in groups, as people read them out.
    static String grouped(Ask.Kind kind, String text) {
        return switch (kind) {
            case PHONE -> Groups.of(text, 3, 4, 4);
            case ID_NUMBER -> Groups.of(text, 6, 8, 4);
            case NAME, CHOICE, DIGITS, TEXT, CONSENT -> text;
        };
    }
}
