package org.yizhan.ui.queue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.parts.Look;

/// A place that is kept: until when, and what to bring.
final class KeptPlace {
    private KeptPlace() {}

    static Node until(@Nullable Instant until, Look look) {
        if (until == null) {
            return look.centered(look.text("queue.State.WAITING_FOR_PAPERS"), "t-section");
        }
        var day = look.centered(look.dates().day(until), "t-title", "t-tone");
        day.setId("kept-until");
        return new HBox(look.well(look.text("queue.kept.until"), day));
    }

    /// Nothing, where it was not said.
    static List<Node> missing(Visits.@Nullable Missing missing, Look look) {
        if (missing == null || missing.materials().isEmpty()) {
            return List.of();
        }
        String names = missing.materials().stream()
                .map(material -> look.text(material.name()))
                .collect(Collectors.joining(look.text("queue.kept.and")));
        var bring = look.centered(names, "t-section");
        bring.setId("kept-missing");
        return List.of(new HBox(look.well(look.text("queue.kept.bring"), bring)));
    }
}
