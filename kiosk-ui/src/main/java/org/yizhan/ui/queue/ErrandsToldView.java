package org.yizhan.ui.queue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// What is done on this number, and what whoever acts for another has to have with them.
public final class ErrandsToldView {
    private ErrandsToldView() {}

    public static View of(ErrandsToldModel model, Look look) {
        var sheet = new Sheet(look)
                .title(look.text("queue.errand.told", model.screen().ticket().number()))
                .actions(Actions.of(
                        look,
                        List.of(
                                Actions.action(look, "another", "add-line", "queue.errand.another", model::another),
                                Actions.action(look, "done", "check-line", "common.done", model::finish, "primary"))));
        Follow.value(sheet, model.problemProperty(), problem -> draw(sheet, model, problem, look));
        return new View(look.text("queue.crumb"), sheet);
    }

    private static void draw(Sheet sheet, ErrandsToldModel model, @Nullable Problem problem, Look look) {
        var rows = new ArrayList<Node>();
        if (model.isForOthers()) {
            rows.add(row("file-text", look.text("queue.errand.bring"), look.text("queue.errand.papers"), look));
        }
        model.screen().visit().errands().forEach(errand -> rows.add(row(model, errand, look)));
        rows.getFirst().getStyleClass().add("row-first");
        var pages = new Paged(look).onCard().items(rows);
        if (problem == null) {
            sheet.body(pages);
        } else {
            sheet.body(ProblemNote.of(look, problem), pages);
        }
    }

    private static Node row(ErrandsToldModel model, Errands.Errand errand, Look look) {
        String whom = look.texts().of("queue", errand.relation());
        boolean own = errand.relation() == Errands.Relation.SELF;
        Visits.About about = errand.about();
        LocalizedText matter = about == null ? errand.serviceName() : about.itemName();
        HBox row = row(
                "coupon-3",
                whom + " · " + look.text(matter),
                own ? "" : look.texts().of("queue", errand.mandate()),
                look);
        if (errand.droppable()) {
            row.getStyleClass().add("apart");
            // A group is as wide as what is in it: the words give way, the button does not.
            row.getChildren().add(new Group(drop(model, errand, look)));
        }
        return row;
    }

    private static Node drop(ErrandsToldModel model, Errands.Errand errand, Look look) {
        var word = new HBox(look.word(look.text("queue.errand.drop"), "t-strong"));
        word.getStyleClass().add("centered");
        return look.bare("drop-" + errand.id(), word, () -> model.drop(errand), "small-choice", "destructive");
    }

    private static HBox row(String icon, String text, String note, Look look) {
        var words = new VBox(look.label(text, "t-tile"));
        if (!note.isEmpty()) {
            words.getChildren().add(look.label(note, "t-list"));
        }
        words.getStyleClass().add("tight");
        words.setMinWidth(look.metrics().px(50));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Icons.badge(icon, true), words);
        row.getStyleClass().addAll("row", "tone-queue");
        return row;
    }
}
