package org.yizhan.ui.catalogue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;

/// One thing to bring: “got it” or “not with me”; or that it need not be brought, and why.
final class MaterialRow {
    private MaterialRow() {}

    static Node of(GuideModel model, Catalogue.Material material, Look look) {
        var words = new VBox(look.label(look.text(material.name()), "t-list"));
        String note = look.text(material.note());
        if (!note.isBlank()) {
            words.getChildren().add(look.label(note, "t-body", "t-quiet"));
        }
        words.getStyleClass().add("tight");
        words.setMinWidth(look.metrics().px(50));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Icons.badge(material.icon(), true), words);
        row.getStyleClass().addAll("row", "tone-services");
        if (material.needed()) {
            row.getChildren().add(choices(model, material, look, row));
        } else {
            var free = look.word(look.text("catalogue.not-needed"), "t-strong", "t-tone", "tone-success");
            row.getChildren().add(free);
        }
        return row;
    }

    private static Node choices(GuideModel model, Catalogue.Material material, Look look, Node owner) {
        Button has = choice(model, material, look, true);
        Button lacks = choice(model, material, look, false);
        Follow.value(owner, model.broughtProperty(), all -> mark(all.get(material.id()), has, lacks));
        var choices = new HBox(has, lacks);
        choices.getStyleClass().add("choices");
        return choices;
    }

    private static Button choice(GuideModel model, Catalogue.Material material, Look look, boolean has) {
        String id = "material-" + material.id() + (has ? "-yes" : "-no");
        var word = look.word(look.text(has ? "catalogue.has" : "catalogue.lacks"), "t-strong");
        var content = new HBox(word);
        content.getStyleClass().add("centered");
        return look.bare(id, content, () -> model.mark(material.id(), has), "small-choice");
    }

    private static void mark(@Nullable Boolean brought, Button has, Button lacks) {
        has.getStyleClass().removeAll("on");
        lacks.getStyleClass().removeAll("on-not");
        if (brought == null) {
            return;
        }
        if (brought) {
            has.getStyleClass().add("on");
        } else {
            lacks.getStyleClass().add("on-not");
        }
    }
}
