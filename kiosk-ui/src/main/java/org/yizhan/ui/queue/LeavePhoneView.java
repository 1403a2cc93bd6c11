package org.yizhan.ui.queue;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yizhan.ui.keys.DigitPad;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// “Nobody is at the desks; take a number and come back at 14:00. A telephone number, if you like.”
public final class LeavePhoneView {
    private LeavePhoneView() {}

    public static View of(LeavePhoneModel model, Look look) {
        var keys = DigitPad.of(model.writing(), false, look);
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        var bottom = new StackPane(keys);
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        var sheet = new Sheet(look)
                .lead(
                        look.label(
                                look.text(
                                        "queue.away.come",
                                        look.dates().moment(model.screen().backAt())),
                                "t-title"),
                        look.label(look.text("queue.phone.hint"), "t-body", "t-quiet"),
                        field(model, look),
                        complaint(model, look),
                        problem(model, look))
                .body(bottom)
                .actions(
                        look.action("without-phone", "", look.text("queue.phone.without"), model::drawWithout),
                        look.primary("with-phone", "check-line", look.text("queue.phone.with"), model::drawWithPhone));
        return new View(look.text("queue.crumb"), sheet);
    }

    private static Node field(LeavePhoneModel model, Look look) {
        var digits = look.centered("", "t-code");
        digits.setId("field");
        Follow.value(digits, model.writing().stateProperty(), state -> digits.setText(state.text()));
        return Unspoken.mark(new HBox(look.well(look.text("queue.phone"), digits)));
    }

    private static Node complaint(LeavePhoneModel model, Look look) {
        var line = new HBox(
                Icons.glyph("error-warning-line", "icon-tone"),
                look.label(look.text("queue.phone.mistyped"), "t-strong", "t-tone"));
        line.getStyleClass().addAll("pill-line", "tone-refused");
        line.managedProperty().bind(line.visibleProperty());
        Follow.value(line, model.mistypedProperty(), line::setVisible);
        return line;
    }

    private static Node problem(LeavePhoneModel model, Look look) {
        var place = new VBox();
        place.managedProperty().bind(place.visibleProperty());
        Follow.value(place, model.problemProperty(), reason -> {
            place.setVisible(reason != null);
            if (reason != null) {
                place.getChildren().setAll(ProblemNote.of(look, reason));
            }
        });
        return place;
    }
}
