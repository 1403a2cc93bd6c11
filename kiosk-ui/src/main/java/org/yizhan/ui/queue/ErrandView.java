package org.yizhan.ui.queue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// “For whom?”, “which matter?”, “have you got the mandate?”: each a screen of tiles.
public final class ErrandView {
    private static final List<Errands.Mandate> MANDATES =
            List.of(Errands.Mandate.BROUGHT, Errands.Mandate.MISSING, Errands.Mandate.AT_DESK);

    private ErrandView() {}

    public static View of(ErrandModel model, Look look) {
        var tiles = new Paged(look).rowsUpTo(44);
        Draw.pages(tiles, model.services(), look, services -> answers(model, services, look));
        var sheet = new Sheet(look)
                .title(look.text(question(model)), look.text(question(model) + ".hint"))
                .body(tiles);
        return new View(look.text("queue.crumb"), sheet);
    }

    private static String question(ErrandModel model) {
        if (model.screen().relation() == null) {
            return "queue.errand.whom";
        }
        return model.screen().service() == null ? "queue.errand.what" : "queue.errand.mandate";
    }

    private static List<? extends Node> answers(ErrandModel model, List<Queue.Service> services, Look look) {
        if (model.screen().relation() == null) {
            return Stream.of(Errands.Relation.values())
                    .map(relation -> tile("relation-", relation, icon(relation), look, () -> model.answer(relation)))
                    .toList();
        }
        if (model.screen().service() == null) {
            return services.stream()
                    .map(service -> look.tile(
                            "line-" + service.id(),
                            "tone-queue",
                            "coupon-3",
                            look.text(service.name()),
                            look.text(service.hint()),
                            () -> model.answer(service)))
                    .toList();
        }
        return MANDATES.stream()
                .map(mandate -> tile("mandate-", mandate, "file-text", look, () -> model.answer(mandate)))
                .toList();
    }

    private static Node tile(String prefix, Enum<?> constant, String icon, Look look, Runnable act) {
        String id = prefix + constant.name().toLowerCase(Locale.ROOT);
        return look.tile(id, "tone-queue", icon, look.texts().of("queue", constant), "", act);
    }

    private static String icon(Errands.Relation relation) {
        return switch (relation) {
            case SELF -> "user";
            case SPOUSE -> "user-heart";
            case PARENT -> "parent";
            case CHILD -> "bear-smile";
            case RELATIVE -> "team";
            case NEIGHBOUR -> "home-4";
        };
    }
}
