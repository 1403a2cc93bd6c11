package org.yizhan.ui.catalogue;

import javafx.scene.Node;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One tile a group.
public final class GroupsView {
    private GroupsView() {}

    public static View of(GroupsModel model, Look look) {
        var tiles = new Paged(look).columns(look.tileColumns()).rowsUpTo(70);
        Draw.pages(
                tiles,
                model.groups(),
                look,
                groups -> groups.stream().map(group -> tile(model, group, look)).toList());
        var sheet = new Sheet(look)
                .title(look.text("catalogue.title"), look.text("catalogue.hint"))
                .body(tiles);
        return new View(look.text("catalogue.crumb"), sheet);
    }

    private static Node tile(GroupsModel model, Catalogue.Group group, Look look) {
        return look.tile(
                "group-" + group.id(),
                "tone-services",
                group.icon(),
                look.text(group.name()),
                look.text(group.hint()),
                () -> model.open(group));
    }
}
