package org.yizhan.ui.cases;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.yizhan.ui.keys.DigitPad;
import org.yizhan.ui.parts.Complaint;
import org.yizhan.ui.parts.Follow;
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
        var asked = look.label(look.text(words.ask()), "t-title");
        var hint = look.label(look.text(words.hint()), "t-body", "t-quiet");
        var field = field(model, look);
        var complaint = Complaint.of(look, asked, look.text(words.tooShort()), model.tooShortProperty());
        var sheet = new Sheet(look)
                .lead(
                        look.cramped()
                                ? new Node[] {asked, complaint, field}
                                : new Node[] {asked, hint, field, complaint})
                .body(bottom)
                .actions(look.primary("find", words.icon(), look.text(words.go()), model::find));
        return new View(look.text(words.crumb()), sheet);
    }

    /// A box for each digit, whose number they show before anything is typed.
    private static Node field(AskCodeModel model, Look look) {
        var boxes = Unspoken.mark(new HBox());
        boxes.getStyleClass().add("boxes");
        boxes.setId("field");
        Follow.value(boxes, model.writing().stateProperty(), state -> {
            boxes.getChildren().clear();
            for (int i = 0; i < AskCodeModel.DIGITS; i++) {
                boolean filled = i < state.text().length();
                var digit = look.centered(filled ? state.text().substring(i, i + 1) : "", look.typed());
                // A box is as wide with its digit as without.
                digit.setMinWidth(0);
                var box = new StackPane(digit);
                box.getStyleClass().add(i == state.text().length() ? "box-next" : "box");
                HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
                boxes.getChildren().add(box);
            }
        });
        return boxes;
    }
}
