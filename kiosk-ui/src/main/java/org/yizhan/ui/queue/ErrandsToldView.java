package org.yizhan.ui.queue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.yizhan.contract.queue.Errands;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// What is done on this number, and what whoever acts for another has to have with them.
public final class ErrandsToldView {
    private ErrandsToldView() {}

    public static View of(ErrandsToldModel model, Look look) {
        var rows = new ArrayList<Node>();
        if (model.isForOthers()) {
            rows.add(row("file-text", look.text("queue.errand.bring"), look.text("queue.errand.papers"), look));
        }
        model.screen().visit().errands().forEach(errand -> rows.add(row(errand, look)));
        rows.getFirst().getStyleClass().add("row-first");
        var sheet = new Sheet(look)
                .title(look.text("queue.errand.told", model.screen().ticket().number()))
                .body(new Paged(look).onCard().items(rows))
                .actions(Actions.of(
                        look,
                        List.of(
                                Actions.action(look, "another", "add-line", "queue.errand.another", model::another),
                                Actions.action(look, "done", "check-line", "common.done", model::finish, "primary"))));
        return new View(look.text("queue.crumb"), sheet);
    }

    private static Node row(Errands.Errand errand, Look look) {
        String whom = look.texts().of("queue", errand.relation());
        boolean own = errand.relation() == Errands.Relation.SELF;
        return row(
                "coupon-3",
                whom + " · " + look.text(errand.serviceName()),
                own ? "" : look.texts().of("queue", errand.mandate()),
                look);
    }

    private static Node row(String icon, String text, String note, Look look) {
        var words = new VBox(look.label(text, "t-tile"));
        if (!note.isEmpty()) {
            words.getChildren().add(look.label(note, "t-list"));
        }
        words.getStyleClass().add("tight");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Icons.badge(icon, true), words);
        row.getStyleClass().addAll("row", "tone-queue");
        return row;
    }
}
