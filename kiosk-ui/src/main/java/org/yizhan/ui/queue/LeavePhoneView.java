package org.yizhan.ui.queue;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yizhan.ui.keys.DigitPad;
import org.yizhan.ui.parts.Complaint;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// “A telephone number, if you like”: the screen before said that nobody is at the desks, the next says when to come
/// back.
public final class LeavePhoneView {
    private LeavePhoneView() {}

    public static View of(LeavePhoneModel model, Look look) {
        var keys = DigitPad.of(model.writing(), false, look);
        keys.setMaxHeight(Region.USE_PREF_SIZE);
        var bottom = new StackPane(keys);
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        var asked = look.label(look.text("queue.phone"), "t-title");
        var hint = look.label(look.text("queue.phone.hint"), "t-body", "t-quiet");
        var field = field(model, look);
        var complaint = Complaint.of(look, asked, look.text("queue.phone.mistyped"), model.mistypedProperty());
        var problem = problem(model, look);
        var sheet = new Sheet(look)
                .lead(
                        look.cramped()
                                ? new Node[] {asked, complaint, field, problem}
                                : new Node[] {asked, hint, field, complaint, problem})
                .body(bottom)
                .actions(actions(model, look));
        return new View(look.text("queue.crumb"), sheet);
    }

    /// One below the other they would not fit under the field of a low panel.
    private static List<Node> actions(LeavePhoneModel model, Look look) {
        List<Node> actions = List.of(
                look.action("without-phone", "", look.text("queue.phone.without"), model::drawWithout),
                look.primary("with-phone", "", look.text("queue.phone.with"), model::drawWithPhone));
        if (!look.cramped()) {
            return actions;
        }
        var row = new HBox(actions.toArray(Node[]::new));
        row.getStyleClass().add("actions");
        return List.of(row);
    }

    private static Node field(LeavePhoneModel model, Look look) {
        // On one line: a label that may wrap asks for one of each digit.
        var digits = look.word("", look.typed());
        digits.setId("field");
        Follow.value(digits, model.writing().stateProperty(), state -> digits.setText(state.text()));
        var box = new StackPane(digits);
        box.getStyleClass().add("box-next");
        HBox.setHgrow(box, Priority.ALWAYS);
        var boxes = Unspoken.mark(new HBox(box));
        boxes.getStyleClass().add("boxes");
        return boxes;
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
