package org.yizhan.ui.parts;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.yizhan.contract.Problem;

/// An error as a person needs it: what happened, what to do, and a code for the desk.
public final class ProblemNote {
    private ProblemNote() {}

    public static Node of(Look look, Problem problem) {
        return of(look, problem, look.text(key(look, problem) + ".do"));
    }

    /// As above, with what to do on this screen.
    public static Node of(Look look, Problem problem, String advice) {
        String key = key(look, problem);
        var words = new VBox(
                look.label(look.text(key + ".what"), "t-section", "t-tone"),
                look.label(advice, "t-list"),
                Unspoken.mark(look.label(look.text("problem.code", code(problem)), "t-body", "t-quiet")));
        opens(problem)
                .ifPresent(at -> words.getChildren()
                        .add(
                                2,
                                look.label(
                                        look.text("problem.opens", look.dates().moment(at)), "t-section")));
        words.getStyleClass().add("tight");
        HBox.setHgrow(words, Priority.ALWAYS);
        var note = new HBox(Icons.duo("error-warning", "icon-tile"), words);
        note.getStyleClass().addAll("card", "tone-refused");
        note.setId("problem");
        return note;
    }

    /// The bundle key of a type: `urn:yizhan:queue:closed` is `problem.queue.closed`.
    public static String keyOf(String type) {
        return "problem." + type.replace(Problem.URN, "").replace(':', '.');
    }

    private static String key(Look look, Problem problem) {
        String key = keyOf(problem.type());
        if (look.texts().find(key + ".what").isPresent()) {
            return key;
        }
        return problem.status() >= 500 ? "problem.fault" : "problem.other";
    }

    /// When that will be possible, where the core knows.
    private static Optional<Instant> opens(Problem problem) {
        return Optional.ofNullable(problem.params().get("opens")).map(Instant::parse);
    }

    private static String code(Problem problem) {
        return problem.status() + " " + problem.type().replace(Problem.URN, "");
    }
}
