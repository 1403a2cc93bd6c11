package org.yizhan.ui.catalogue;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One line an item.
public final class ItemsView {
    private ItemsView() {}

    public static View of(ItemsModel model, Look look) {
        var rows = new Paged(look);
        Draw.pages(
                rows,
                model.items(),
                look,
                items -> items.stream().map(item -> row(model, item, look)).toList());
        var sheet = new Sheet(look)
                .title(look.text(model.group().name()), look.text("catalogue.items.hint"))
                .body(rows);
        return new View(look.text("catalogue.crumb"), sheet);
    }

    private static Node row(ItemsModel model, Catalogue.ItemSummary item, Look look) {
        var words = new VBox(
                look.label(look.text(item.name()), "t-tile"),
                look.label(Limits.days(look, item.limitDays(), item.appliable()), "t-body", "t-quiet"));
        words.getStyleClass().add("tight");
        return look.row("item-" + item.id(), "tone-services", words, () -> model.open(item));
    }
}
