package org.yizhan.ui.partyday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
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

/// The greeting: a masked name, when and the how-manieth, and what the day brings.
public final class SignInView {
    /// The round’s part of the panel’s height.
    private static final double CHECK_PART = 0.09;

    private SignInView() {}

    public static View of(SignInModel model, Supplier<Instant> now, Look look) {
        var sheet = new Sheet(look);
        Draw.reading(
                sheet, model.greeting(), (greeting, problem) -> draw(sheet, model, greeting, problem, now.get(), look));
        return new View(look.text("partyday.crumb"), sheet);
    }

    private static void draw(
            Sheet sheet,
            SignInModel model,
            PartyDays.@Nullable Greeting greeting,
            @Nullable Problem problem,
            Instant now,
            Look look) {
        if (greeting != null) {
            var agenda = new Paged(look).onCard().items(Agenda.rows(greeting.day(), now, look));
            if (look.metrics().portrait()) {
                sheet.lead(check(look), name(greeting, look), line(greeting, look), hint(greeting, look));
                sheet.body(agenda);
            } else {
                sheet.lead(name(greeting, look), line(greeting, look));
                sheet.body(hint(greeting, look), agenda);
            }
        } else if (problem != null) {
            sheet.title(look.text("partyday.refused"));
            sheet.body(ProblemNote.of(look, problem));
        } else {
            sheet.title(look.text("partyday.reading"));
        }
        var actions = new ArrayList<Node>();
        if (greeting != null || problem != null) {
            actions.add(look.primary("done", "check-line", look.text("common.done"), model::finish));
        }
        sheet.actions(actions);
    }

    private static Node check(Look look) {
        var round = new StackPane(Icons.glyph("check-line", "icon-large", "icon-on-fill"));
        round.getStyleClass().add("round-success");
        double side = look.metrics().height() * CHECK_PART;
        round.setMinSize(side, side);
        round.setMaxSize(side, side);
        var line = new VBox(round);
        line.getStyleClass().add("centered");
        return line;
    }

    private static Node name(PartyDays.Greeting greeting, Look look) {
        var name = look.centered(greeting.member().shown(), "t-greeting");
        name.setId("greeting-name");
        return name;
    }

    private static Node line(PartyDays.Greeting greeting, Look look) {
        String key = greeting.again() ? "partyday.again" : "partyday.signed-in";
        String text = look.text(key, look.dates().time(greeting.at()), greeting.ordinal());
        return look.centered(text, "t-tile");
    }

    private static Node hint(PartyDays.Greeting greeting, Look look) {
        String key = greeting.provisional() ? "partyday.provisional" : "partyday.witness";
        return look.centered(look.text(key), "t-list", "t-quiet");
    }
}
