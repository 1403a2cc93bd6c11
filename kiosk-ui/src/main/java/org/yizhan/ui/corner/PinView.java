package org.yizhan.ui.corner;

import java.util.ArrayList;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.yizhan.contract.Problem;
import org.yizhan.ui.keys.DigitPad;
import org.yizhan.ui.parts.Complaint;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// “Number and PIN.” What is typed of the PIN is not shown.
public final class PinView {
    private static final String HIDDEN = "●";

    /// Percent of the width between number and PIN.
    private static final double GAP = 2;

    private PinView() {}

    public static View of(PinModel model, Look look) {
        var keys = DigitPad.of(model.writing(), false, look);
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        var bottom = new StackPane(keys);
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        var sheet = new Sheet(look)
                .lead(
                        look.label(look.text("corner.pin"), "t-title"),
                        look.label(look.cramped() ? "" : look.text("corner.pin.hint"), "t-body", "t-quiet"),
                        boxes(model, look),
                        complaint(model, look))
                .body(bottom);
        return new View(look.text("corner.crumb"), sheet);
    }

    private static Node boxes(PinModel model, Look look) {
        var grid = new GridPane();
        grid.setHgap(look.metrics().px(look.metrics().portrait() ? 4 : 2));
        grid.setVgap(look.metrics().px(2));
        grid.setId("field");
        grid.setMinWidth(0);
        for (int column = 0; column <= PinModel.DIGITS; column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(column == PinModel.NUMBER ? GAP : (100 - GAP) / PinModel.DIGITS);
            grid.getColumnConstraints().add(width);
        }
        grid.add(look.label(look.text("corner.number"), "t-body", "t-quiet"), 0, 0, PinModel.NUMBER, 1);
        grid.add(look.label(look.text("corner.pin.six"), "t-body", "t-quiet"), PinModel.NUMBER + 1, 0, 6, 1);
        var boxes = new ArrayList<Node>();
        Follow.value(grid, model.writing().stateProperty(), state -> {
            grid.getChildren().removeAll(boxes);
            boxes.clear();
            for (int i = 0; i < PinModel.DIGITS; i++) {
                boxes.add(box(state.text(), i, look));
                grid.add(boxes.getLast(), i < PinModel.NUMBER ? i : i + 1, 1);
            }
        });
        return grid;
    }

    private static Node box(String typed, int place, Look look) {
        boolean filled = place < typed.length();
        boolean wide = look.metrics().portrait();
        var face = place < PinModel.NUMBER
                ? look.centered(filled ? typed.substring(place, place + 1) : "", wide ? "t-code" : "t-entry")
                : look.centered(filled ? HIDDEN : "", wide ? "t-strong" : "t-body");
        face.setMinWidth(0);
        var box = new StackPane(face);
        box.setMinWidth(0);
        box.getStyleClass().add(place == typed.length() ? "box-next" : "box");
        return Unspoken.mark(box);
    }

    private static Node complaint(PinModel model, Look look) {
        Label words = look.label("", "t-strong", "t-tone");
        words.setId("complaint");
        HBox line = Complaint.line(words);
        Follow.value(line, model.problemProperty(), problem -> {
            line.setVisible(problem != null);
            words.setText(problem == null ? "" : words(look, problem));
        });
        return line;
    }

    private static String words(Look look, Problem problem) {
        return switch (problem.type()) {
            case Problem.URN + "staff:wrong-pin" -> look.text("corner.wrong");
            case Problem.URN + "staff:wait" ->
                look.text(
                        "corner.wait",
                        Objects.requireNonNullElse(problem.params().get("seconds"), "60"));
            case PinModel.AWAY -> look.text("corner.away");
            default -> look.text("corner.not-opened", problem.type().replace(Problem.URN, ""));
        };
    }
}
