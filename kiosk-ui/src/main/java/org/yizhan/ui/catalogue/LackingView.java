package org.yizhan.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.ProblemNote;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// What is missing and where it comes from; the place can be kept meanwhile. Or that nothing has to be brought.
public final class LackingView {
    private LackingView() {}

    public static View of(LackingModel model, Look look) {
        var sheet = new Sheet(look);
        if (model.having().missing().isEmpty()) {
            nothing(sheet, model, look);
        } else {
            Follow.value(sheet, model.numbers().problemProperty(), problem -> draw(sheet, model, problem, look));
        }
        String item = look.text(model.having().item().name());
        return new View(look.text("catalogue.crumb") + " · " + item, sheet);
    }

    private static void nothing(Sheet sheet, LackingModel model, Look look) {
        String title = model.having().isLessForOneself() ? "catalogue.nothing.own" : "catalogue.nothing";
        sheet.title(look.text(title), look.cramped() ? "" : look.text("catalogue.nothing.hint"));
        var picture = new HBox(Icons.badge("checkbox-multiple", false));
        picture.setAlignment(Pos.CENTER);
        var card =
                new VBox(picture, look.centered(look.text(model.having().item().name()), "t-tile"));
        card.getStyleClass().addAll("card", "centered", "tone-success");
        sheet.body(card);
        sheet.actions(Actions.of(
                look,
                List.of(Actions.action(
                        look,
                        "queue-anyway",
                        "coupon-3-line",
                        "catalogue.nothing.on",
                        model::queueAnyway,
                        "primary"))));
    }

    private static void draw(Sheet sheet, LackingModel model, @Nullable Problem problem, Look look) {
        List<Catalogue.Material> missing = model.having().missing();
        sheet.title(
                look.text("catalogue.lacking", missing.size()),
                look.cramped() ? "" : look.text("catalogue.lacking.hint"));
        var nodes = new ArrayList<Node>();
        if (problem != null) {
            nodes.add(ProblemNote.of(look, problem));
        }
        List<Node> rows = missing.stream()
                .map(material -> ToBringView.row(material, "tone-attention", look))
                .toList();
        rows.getFirst().getStyleClass().add("row-first");
        nodes.add(new Paged(look).onCard().items(rows));
        sheet.body(nodes.toArray(Node[]::new));
        sheet.actions(Actions.of(
                look,
                List.of(
                        Actions.action(look, "queue-anyway", "coupon-3-line", anyway(model, look), model::queueAnyway),
                        Actions.action(
                                look,
                                "keep-place",
                                "bookmark-line",
                                words(look, "catalogue.lacking.keep"),
                                model::keep,
                                "primary"))));
    }

    private static String anyway(LackingModel model, Look look) {
        return words(look, model.having().ticket() == null ? "catalogue.lacking.anyway" : "catalogue.lacking.wait");
    }

    private static String words(Look look, String key) {
        return look.tight() || look.largePrint() ? key + ".short" : key;
    }
}
