package org.yizhan.ui.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.cases.Cases;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.Unspoken;
import org.yizhan.ui.parts.View;

/// How a case stands: its stage, its steps, and whether the county has it yet; by a number's slip, what else was filed
/// on that number.
public final class ProgressView {
    private ProgressView() {}

    public static View of(ProgressModel model, Look look) {
        var sheet = new Sheet(look);
        Draw.reading(sheet, model.progress(), (progress, problem) -> draw(sheet, progress, problem, look));
        sheet.actions(look.primary("done", "check-line", look.text("common.done"), model::finish));
        return new View(look.text("cases.progress.crumb"), sheet);
    }

    private static void draw(Sheet sheet, Cases.@Nullable Progress progress, @Nullable Problem problem, Look look) {
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            sheet.title(look.text("cases.progress.none"));
            nodes.add(ProblemNote.of(look, problem));
        } else if (progress != null) {
            var number = Unspoken.mark(look.label(numbers(progress, look), "t-body", "t-quiet"));
            number.setId("case-number");
            var title = look.label(look.text(progress.itemName()), "t-title");
            if (look.metrics().portrait()) {
                sheet.lead(title, number, pills(progress, look));
            } else {
                sheet.lead(title, number);
            }
            nodes.add(new Paged(look).onCard().items(rows(progress, look)));
        }
        sheet.body(nodes.toArray(Node[]::new));
    }

    /// The left column of a low panel has no line to spare; the number of the queue stands among the rows there.
    private static String numbers(Cases.Progress progress, Look look) {
        String said = progress.number() + " · " + progress.applicant();
        String queue = progress.queueNumber();
        return queue == null || look.cramped() ? said : said + " · " + look.text("cases.queue-number", queue);
    }

    private static Node pills(Cases.Progress progress, Look look) {
        var stage = look.pill(tone(progress.stage()), look.texts().of("cases", progress.stage()));
        stage.setId("stage");
        var pills = new FlowPane(stage);
        pills.getStyleClass().add("pills");
        if (!progress.stage().isDecided()) {
            pills.getChildren()
                    .add(look.pill(
                            "tone-attention",
                            look.text("cases.by.day", look.dates().day(progress.by()))));
        }
        if (!progress.atCounty()) {
            pills.getChildren().add(look.pill("tone-plain", look.text("cases.not-at-county")));
        }
        return pills;
    }

    private static String tone(Cases.Stage stage) {
        return switch (stage) {
            case APPROVED -> "tone-success";
            case REJECTED, WITHDRAWN -> "tone-refused";
            case CORRECTION -> "tone-attention";
            case FILED, ACCEPTED -> "tone-information";
        };
    }

    private static List<Node> rows(Cases.Progress progress, Look look) {
        var rows = new ArrayList<Node>();
        if (!look.metrics().portrait()) {
            rows.add(pills(progress, look));
        }
        String queue = progress.queueNumber();
        if (queue != null && look.cramped()) {
            rows.add(Unspoken.mark(look.label(look.text("cases.queue-number", queue), "t-body", "paragraph")));
        }
        if (progress.reason() != null) {
            rows.add(look.label(progress.reason(), "t-strong", "paragraph"));
        }
        for (int i = 0; i < progress.steps().size(); i++) {
            rows.add(step(progress.steps().get(i), i == 0, i == progress.steps().size() - 1, look));
        }
        progress.others().forEach(other -> rows.add(other(other, look)));
        return rows;
    }

    private static Node other(Cases.Became other, Look look) {
        var what =
                look.label(look.text(other.itemName()) + " · " + look.texts().of("cases", other.stage()), "t-strong");
        what.setId("beside-" + other.number());
        var row = new VBox(
                look.label(look.text("cases.beside"), "t-body", "t-quiet"),
                what,
                Unspoken.mark(look.label(other.number(), "t-body", "t-quiet")));
        row.getStyleClass().addAll("row", "row-next", "tight");
        return row;
    }

    private static String icon(Cases.Stage stage, boolean last) {
        return switch (stage) {
            case REJECTED, WITHDRAWN -> "close-circle-line";
            case APPROVED -> "checkbox-circle-line";
            case FILED, ACCEPTED, CORRECTION -> last ? "focus-line" : "checkbox-circle-line";
        };
    }

    private static Node step(Cases.Step step, boolean first, boolean last, Look look) {
        var words = new VBox(
                look.label(look.texts().of("cases", step.stage()), last ? "t-section" : "t-list"),
                look.label(
                        look.dates().day(step.at()) + " " + look.dates().time(step.at()) + " · " + step.by(),
                        "t-body",
                        "t-quiet"));
        words.getStyleClass().add("tight");
        var row = new HBox(Icons.glyph(icon(step.stage(), last), "icon-row"), words);
        row.getStyleClass().addAll("row", last ? tone(step.stage()) : "tone-success");
        if (first) {
            row.getStyleClass().add("row-first");
        }
        return row;
    }
}
