package org.yizhan.ui.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.yizhan.ui.keys.DigitPad;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// “Scan the receipt, or type its eight digits”, and the same of an appointment.
public final class AskCodeView {
    private AskCodeView() {}

    /// The words of the one and the other, by their keys.
    public record Words(String crumb, String ask, String hint, String tooShort, String icon, String go) {
        public static final Words RECEIPT = new Words(
                "cases.progress.crumb",
                "cases.ask-code",
                "cases.ask-code.hint",
                "cases.code-short",
                "search-line",
                "cases.find");
        public static final Words BOOKING = new Words(
                "bookings.crumb",
                "bookings.ask-code",
                "bookings.ask-code.hint",
                "bookings.code-short",
                "check-line",
                "bookings.come");
    }

    public static View of(AskCodeModel model, Words words, Look look) {
        var keys = DigitPad.of(model.writing(), false, look);
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        var bottom = new StackPane(keys);
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        var lead = new ArrayList<Node>(List.of(look.label(look.text(words.ask()), "t-title")));
        if (!look.cramped()) {
            lead.add(look.label(look.text(words.hint()), "t-body", "t-quiet"));
        }
        lead.add(field(model, look));
        lead.add(complaint(model, words, look));
        var sheet = new Sheet(look)
                .lead(lead.toArray(Node[]::new))
                .body(bottom)
                .actions(look.primary("find", words.icon(), look.text(words.go()), model::find));
        return new View(look.text(words.crumb()), sheet);
    }

    private static Node field(AskCodeModel model, Look look) {
        var boxes = Unspoken.mark(new HBox());
        boxes.getStyleClass().add("boxes");
        boxes.setId("field");
        Follow.value(boxes, model.writing().stateProperty(), state -> {
            boxes.getChildren().clear();
            for (int i = 0; i < AskCodeModel.DIGITS; i++) {
                boolean filled = i < state.text().length();
                var digit = look.centered(filled ? state.text().substring(i, i + 1) : "", "t-code");
                var box = new StackPane(digit);
                box.getStyleClass().add(i == state.text().length() ? "box-next" : "box");
                HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
                boxes.getChildren().add(box);
            }
        });
        return boxes;
    }

    private static Node complaint(AskCodeModel model, Words words, Look look) {
        var line = new HBox(
                Icons.glyph("error-warning-line", "icon-tone"),
                look.label(look.text(words.tooShort()), "t-strong", "t-tone"));
        line.getStyleClass().addAll("pill-line", "tone-refused");
        line.managedProperty().bind(line.visibleProperty());
        Follow.value(line, model.tooShortProperty(), line::setVisible);
        return line;
    }
}
