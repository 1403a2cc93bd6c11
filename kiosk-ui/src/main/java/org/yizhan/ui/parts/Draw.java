package org.yizhan.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.ui.client.Reading;

/// Draws what was read, and says what went wrong when it could not be.
public final class Draw {
    private Draw() {}

    /// Runs `draw` now and whenever value or problem changes.
    public static <T> void reading(Node owner, Reading<T> reading, BiConsumer<@Nullable T, @Nullable Problem> draw) {
        Runnable now = () -> draw.accept(
                reading.valueProperty().get(), reading.problemProperty().get());
        Follow.value(owner, reading.valueProperty(), value -> now.run());
        Follow.value(owner, reading.problemProperty(), problem -> now.run());
    }

    /// Fills pages with what was read; a problem stands first.
    public static <T> void pages(Paged pages, Reading<T> reading, Look look, Function<T, List<? extends Node>> nodes) {
        reading(pages, reading, (value, problem) -> {
            var all = new ArrayList<Node>();
            if (problem != null) {
                all.add(ProblemNote.of(look, problem));
            }
            if (value != null) {
                all.addAll(nodes.apply(value));
            }
            pages.items(all);
        });
    }
}
