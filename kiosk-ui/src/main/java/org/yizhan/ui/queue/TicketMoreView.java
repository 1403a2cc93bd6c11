package org.yizhan.ui.queue;

import java.util.ArrayList;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// Who comes first by age or health or service says so here; and whether all papers are there can be looked through.
/// By what one is called comes last: on a low panel it would fill the first page, and nobody would see what to touch.
public final class TicketMoreView {
    private TicketMoreView() {}

    public static View of(TicketMoreModel model, Look look) {
        var tiles = new Paged(look).rowsUpTo(44);
        Follow.value(tiles, model.problemProperty(), problem -> draw(tiles, model, problem, look));
        var sheet = new Sheet(look)
                .title(look.text("queue.more.title"), look.text("queue.more.hint"))
                .body(tiles);
        return new View(look.text("queue.crumb"), sheet);
    }

    private static void draw(Paged tiles, TicketMoreModel model, @Nullable Problem problem, Look look) {
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
        }
        model.choices().forEach(choice -> nodes.add(choice(model, choice, look)));
        nodes.add(look.tile(
                "more-check",
                "tone-services",
                "checkbox-multiple",
                look.text("queue.more.check"),
                look.text("queue.more.check.hint"),
                model::check));
        nodes.add(look.tile(
                "more-errand",
                "tone-services",
                "team",
                look.text("queue.more.errand"),
                look.text("queue.more.errand.hint"),
                model::errand));
        Turn.Rule rule = model.rule();
        if (rule != null) {
            nodes.add(TurnWords.of(look, rule));
        }
        tiles.items(nodes);
    }

    private static Node choice(TicketMoreModel model, Queue.Priority choice, Look look) {
        return look.tile(
                "class-" + choice.name().toLowerCase(Locale.ROOT),
                "tone-queue",
                icon(choice),
                look.texts().of("queue", choice),
                "",
                () -> model.declare(choice));
    }

    private static String icon(Queue.Priority choice) {
        return switch (choice) {
            case ELDERLY -> "user-heart";
            case DISABLED -> "wheelchair";
            case PREGNANT -> "parent";
            case VETERAN -> "medal";
            case ORDINARY, APPOINTMENT -> "user";
        };
    }
}
