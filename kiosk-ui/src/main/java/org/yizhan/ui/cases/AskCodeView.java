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

/// “Scan the receipt, or type its eight digits.”
public final class AskCodeView {
    private AskCodeView() {}

    public static View of(AskCodeModel model, Look look) {
        var keys = DigitPad.of(model.writing(), false, look);
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        var bottom = new StackPane(keys);
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        var lead = new ArrayList<Node>(List.of(look.label(look.text("cases.ask-code"), "t-title")));
        if (!look.cramped()) {
            lead.add(look.label(look.text("cases.ask-code.hint"), "t-body", "t-quiet"));
        }
        lead.add(field(model, look));
        lead.add(complaint(model, look));
        var sheet = new Sheet(look)
                .lead(lead.toArray(Node[]::new))
                .body(bottom)
                .actions(look.primary("find", "search-line", look.text("cases.find"), model::find));
        return new View(look.text("cases.progress.crumb"), sheet);
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

    private static Node complaint(AskCodeModel model, Look look) {
        var line = new HBox(
                Icons.glyph("error-warning-line", "icon-tone"),
                look.label(look.text("cases.code-short"), "t-strong", "t-tone"));
        line.getStyleClass().addAll("pill-line", "tone-refused");
        line.managedProperty().bind(line.visibleProperty());
        Follow.value(line, model.tooShortProperty(), line::setVisible);
        return line;
    }
}
