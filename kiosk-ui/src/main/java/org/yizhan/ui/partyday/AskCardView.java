package org.yizhan.ui.partyday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// “Please scan your member card.”
public final class AskCardView {
    private AskCardView() {}

    public static View of(AskCardModel model, Supplier<Instant> now, Look look) {
        var sheet = new Sheet(look);
        Draw.reading(sheet, model.today(), (today, problem) -> draw(sheet, today, problem, now.get(), look));
        return new View(look.text("partyday.crumb"), sheet);
    }

    private static void draw(
            Sheet sheet, PartyDays.@Nullable Today today, @Nullable Problem problem, Instant now, Look look) {
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
        }
        var rows = new ArrayList<Node>();
        if (look.metrics().portrait()) {
            nodes.add(ask(look));
        } else {
            rows.add(look.label(look.text("partyday.how"), "t-list", "paragraph"));
            rows.add(look.label(look.text("partyday.why"), "t-body", "t-quiet", "paragraph"));
        }
        PartyDays.Day day = today == null ? null : today.day();
        if (day != null) {
            rows.addAll(Agenda.rows(day, now, look));
        }
        if (!rows.isEmpty()) {
            nodes.add(new Paged(look).onCard().items(rows));
        }
        sheet.title(look.text("partyday.ask"), today == null ? "" : hint(day, look));
        sheet.body(nodes.toArray(Node[]::new));
    }

    private static String hint(PartyDays.@Nullable Day day, Look look) {
        return day == null
                ? look.text("partyday.none")
                : look.text("partyday.arrived", look.text(day.branch()), day.signedIn(), day.members());
    }

    private static Node ask(Look look) {
        var ask = new VBox(
                Icons.duo("profile", "icon-large", "icon-tone"),
                look.centered(look.text("partyday.how"), "t-list"),
                look.centered(look.text("partyday.why"), "t-body", "t-quiet"));
        ask.getStyleClass().addAll("card", "centered", "tone-partyday");
        return ask;
    }
}
