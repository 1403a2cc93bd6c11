package org.yizhan.ui.catalogue;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.frame.Having;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// “Have you got …?”: one thing with its picture, two answers, and a way past all of them.
public final class CheckView {
    private CheckView() {}

    public static View of(CheckModel model, Look look) {
        var sheet = new Sheet(look);
        Follow.value(sheet, model.numbers().problemProperty(), problem -> draw(sheet, model, problem, look));
        String item = look.text(model.screen().having().item().name());
        return new View(look.text("catalogue.crumb") + " · " + item, sheet);
    }

    private static void draw(Sheet sheet, CheckModel model, @Nullable Problem problem, Look look) {
        Having having = model.screen().having();
        Catalogue.Material material = model.screen().material();
        String step = look.text(
                "catalogue.check.step",
                model.screen().step() + 1,
                having.asked().size());
        sheet.title(look.text("catalogue.check", look.text(material.name())), look.tight() ? "" : step);
        var column = new VBox();
        if (problem != null) {
            column.getChildren().add(ProblemNote.of(look, problem));
        }
        column.getChildren().addAll(card(material, look), Look.spring(), skip(model, having, look));
        column.getStyleClass().add("column");
        sheet.body(new StackPane(column));
        sheet.actions(answers(model, look));
    }

    private static Node card(Catalogue.Material material, Look look) {
        var words = new VBox(look.centered(look.text(material.name()), "t-section"));
        String note = look.text(material.note());
        if (!note.isBlank()) {
            words.getChildren().add(look.centered(note, "t-list"));
        }
        words.getStyleClass().addAll("tight", "centered");
        var picture = new HBox(Icons.badge(material.icon(), false));
        picture.setAlignment(Pos.CENTER);
        var card = new VBox(picture, words);
        card.getStyleClass().addAll("card", "centered", "tone-services");
        return card;
    }

    private static Button skip(CheckModel model, Having having, Look look) {
        String words = having.ticket() == null ? "catalogue.check.skip" : "catalogue.check.leave";
        return look.action("check-skip", look.tight() ? "" : "coupon-3-line", look.text(words), model::skip);
    }

    private static List<? extends Node> answers(CheckModel model, Look look) {
        var no = look.action(
                "check-no", look.tight() ? "" : "close-line", look.text("catalogue.lacks"), () -> model.answer(false));
        var yes = look.primary(
                "check-yes", look.tight() ? "" : "check-line", look.text("catalogue.has"), () -> model.answer(true));
        if (look.metrics().portrait()) {
            return List.of(no, yes);
        }
        var row = new HBox(no, yes);
        row.getStyleClass().add("actions");
        return List.of(row);
    }
}
