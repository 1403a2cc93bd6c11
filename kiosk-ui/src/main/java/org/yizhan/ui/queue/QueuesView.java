package org.yizhan.ui.queue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One tile a queue.
public final class QueuesView {
    private QueuesView() {}

    public static View of(QueuesModel model, Look look) {
        var tiles = new Paged(look).columns(look.metrics().portrait() ? 1 : 2).rowsUpTo(64);
        var sheet = new Sheet(look)
                .title(look.text("queue.title"), look.text("queue.hint"))
                .body(tiles);
        Runnable draw = () -> tiles.items(nodes(
                model, model.servicesProperty().get(), model.problemProperty().get(), look));
        Follow.value(sheet, model.servicesProperty(), services -> draw.run());
        Follow.value(sheet, model.problemProperty(), problem -> draw.run());
        return new View(look.text("queue.crumb"), sheet);
    }

    private static List<Node> nodes(
            QueuesModel model, List<Queue.Service> services, @Nullable Problem problem, Look look) {
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
        }
        for (Queue.Service service : services) {
            if (service.open()) {
                nodes.add(tile(model, service, look));
            }
        }
        return nodes;
    }

    private static Node tile(QueuesModel model, Queue.Service service, Look look) {
        String waiting =
                service.waiting() == 0 ? look.text("queue.nobody") : look.text("queue.waiting", service.waiting());
        return look.tile(
                "service-" + service.id(),
                "tone-queue",
                "coupon-3",
                look.text(service.name()),
                look.text(service.hint()) + " · " + waiting,
                () -> model.draw(service.id()));
    }
}
