package org.yizhan.ui.catalogue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One line an item of the number's line.
public final class LineItemsView {
    private LineItemsView() {}

    public static View of(LineItemsModel model, Look look) {
        var rows = new Paged(look);
        Draw.pages(rows, model.items(), look, items -> rows(model, items, look));
        var sheet = new Sheet(look)
                .title(look.text("catalogue.line"), look.text("catalogue.line.hint"))
                .body(rows);
        return new View(look.text("catalogue.crumb"), sheet);
    }

    private static List<Node> rows(LineItemsModel model, List<Catalogue.ItemSummary> items, Look look) {
        return items.isEmpty()
                ? List.of(look.label(look.text("catalogue.line.none"), "t-section"))
                : items.stream().map(item -> row(model, item, look)).toList();
    }

    private static Node row(LineItemsModel model, Catalogue.ItemSummary item, Look look) {
        var words = new VBox(look.label(look.text(item.name()), "t-tile"));
        words.getStyleClass().add("tight");
        return look.row("item-" + item.id(), "tone-services", words, () -> model.open(item));
    }
}
