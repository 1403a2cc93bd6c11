package org.yizhan.ui.bookings;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// The day and the time, large; once it is taken, with the digits that the slip says as well.
public final class BookedView {
    private BookedView() {}

    public static View of(BookedModel model, Look look) {
        var sheet = new Sheet(look);
        Follow.value(sheet, model.problemProperty(), problem -> draw(sheet, model, model.booking(), problem, look));
        return new View(look.text("bookings.crumb"), sheet);
    }

    private static void draw(
            Sheet sheet, BookedModel model, Bookings.Booking booking, @Nullable Problem problem, Look look) {
        boolean held = booking.state() == Bookings.State.HELD;
        var lead = new ArrayList<Node>();
        lead.add(look.label(look.text(held ? "bookings.right" : "bookings.booked"), "t-title"));
        if (!held && !look.metrics().portrait()) {
            lead.add(look.label(look.text("bookings.slip"), "t-section"));
        }
        sheet.lead(lead.toArray(Node[]::new));
        var column = new VBox(nodes(booking, held, problem, look).toArray(Node[]::new));
        column.getStyleClass().add("column");
        column.setAlignment(look.lowReach() ? Pos.BOTTOM_CENTER : Pos.CENTER);
        sheet.body(new StackPane(column));
        sheet.actions(Actions.of(look, List.of(action(model, held, problem, look))));
    }

    private static List<Node> nodes(Bookings.Booking booking, boolean held, @Nullable Problem problem, Look look) {
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
            return nodes;
        }
        nodes.add(card(booking, held, look));
        if (!held && look.metrics().portrait()) {
            nodes.add(look.centered(look.text("bookings.slip"), "t-section"));
        }
        return nodes;
    }

    private static Node card(Bookings.Booking booking, boolean held, Look look) {
        var when = look.centered(look.dates().moment(booking.from()), "t-title", "t-tone");
        when.setId("booked-when");
        var card = new VBox(look.centered(look.text(booking.lineName()), "t-tile"), when);
        if (!held) {
            String code = booking.shortCode();
            var digits =
                    Unspoken.mark(look.centered(code.substring(0, 4) + " " + code.substring(4), "t-code", "t-tone"));
            digits.setId("booked-code");
            card.getChildren().addAll(look.centered(look.text("bookings.code"), "t-body", "t-quiet"), digits);
        }
        card.getStyleClass().addAll("card", "centered", "tone-queue");
        return card;
    }

    private static Button action(BookedModel model, boolean held, @Nullable Problem problem, Look look) {
        if (problem != null) {
            return Actions.action(look, "again", "calendar-event-line", "bookings.again", model::again, "primary");
        }
        return held
                ? Actions.action(look, "confirm", "check-line", "bookings.confirm", model::confirm, "primary")
                : Actions.action(look, "done", "check-line", "common.done", model::finish, "primary");
    }
}
