package org.yizhan.ui.bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// The number of who came early or late, with how it will be called; or why there is none.
public final class ArrivalView {
    private ArrivalView() {}

    public static View of(ArrivalModel model, Look look) {
        var sheet = new Sheet(look);
        Draw.reading(sheet, model.arrival(), (arrival, problem) -> {
            if (arrival != null && !look.metrics().portrait()) {
                sheet.lead(said(arrival, look).toArray(Node[]::new));
            }
            var column = new VBox(nodes(arrival, problem, look).toArray(Node[]::new));
            column.getStyleClass().add("column");
            column.setAlignment(look.lowReach() ? Pos.BOTTOM_CENTER : Pos.CENTER);
            sheet.body(new StackPane(column));
            sheet.actions(Actions.of(look, actions(model, arrival, problem, look)));
        });
        return new View(look.text("bookings.crumb"), sheet);
    }

    private static List<Node> nodes(Bookings.@Nullable Arrival arrival, @Nullable Problem problem, Look look) {
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(note(problem, look));
        }
        if (arrival != null) {
            nodes.add(card(arrival, look));
        }
        return nodes;
    }

    /// Who is far too early hears from when on they are welcome.
    private static Node note(Problem problem, Look look) {
        return Optional.ofNullable(problem.params().get("welcome"))
                .map(Instant::parse)
                .map(at -> ProblemNote.of(
                        look,
                        problem,
                        look.text("bookings.welcome", look.dates().moment(at))))
                .orElseGet(() -> ProblemNote.of(look, problem));
    }

    private static Node card(Bookings.Arrival arrival, Look look) {
        var number = new Text(arrival.ticket().number());
        number.setBoundsType(TextBoundsType.VISUAL);
        number.getStyleClass().add("ticket-number");
        number.setId("ticket-number");
        var card = new VBox(look.centered(look.text(arrival.ticket().serviceName()), "t-tile"), number);
        card.getStyleClass().addAll("card", "ticket", "centered", "tone-queue");
        if (look.metrics().portrait()) {
            card.getChildren().addAll(said(arrival, look));
        }
        return card;
    }

    /// On a landscape panel it stands beside the number.
    private static List<Node> said(Bookings.Arrival arrival, Look look) {
        String when =
                look.text("bookings.for", look.dates().time(arrival.booking().from()));
        return List.of(
                look.centered(when, "t-section"),
                look.centered(look.texts().of("bookings", arrival.welcome()), "t-section"));
    }

    private static List<Button> actions(
            ArrivalModel model, Bookings.@Nullable Arrival arrival, @Nullable Problem problem, Look look) {
        if (arrival != null) {
            return List.of(Actions.action(
                    look, "to-ticket", "coupon-3-line", "bookings.to-ticket", model::showTicket, "primary"));
        }
        return problem == null
                ? List.of()
                : List.of(Actions.action(look, "draw", "coupon-3-line", "bookings.draw", model::drawNumber, "primary"));
    }
}
