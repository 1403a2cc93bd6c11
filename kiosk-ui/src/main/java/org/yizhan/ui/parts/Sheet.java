package org.yizhan.ui.parts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How every screen is laid out: what it is about, its content, and what to do at the bottom. On a portrait panel
/// they stand above each other; on a landscape panel the first and the last share the left column.
public final class Sheet extends StackPane {
    /// The left column's part of a landscape panel.
    static final double LEFT = 0.31;

    /// What the dock takes of a seated person's reach.
    private static final double DOCK_MM = 48;

    private final Look look;
    private final VBox lead = styled(new VBox(), "lead");
    private final StackPane body = new StackPane();
    private final Pane actions;

    public Sheet(Look look) {
        this.look = look;
        boolean portrait = look.metrics().portrait();
        actions = styled(portrait ? new HBox() : new VBox(), "actions");
        body.setAlignment(look.lowReach() ? Pos.BOTTOM_CENTER : Pos.TOP_CENTER);
        body.setMinHeight(0);
        getStyleClass().add("sheet");
        getChildren().setAll(portrait ? portrait() : landscape());
        setAlignment(Pos.BOTTOM_CENTER);
        setMinHeight(0);
    }

    public Sheet lead(Node... nodes) {
        lead.getChildren().setAll(nodes);
        return this;
    }

    public Sheet title(String title) {
        return lead(look.label(title, "t-title"));
    }

    public Sheet title(String title, String hint) {
        return hint.isEmpty()
                ? title(title)
                : lead(look.label(title, "t-title"), look.label(hint, "t-body", "t-quiet"));
    }

    public Sheet body(Node... nodes) {
        if (nodes.length == 1) {
            if (nodes[0] instanceof Region region && !(region instanceof Paged) && !(region instanceof StackPane)) {
                region.setMaxHeight(Region.USE_PREF_SIZE);
            }
            body.getChildren().setAll(nodes);
            return this;
        }
        VBox column = styled(new VBox(nodes), "column");
        column.setMinHeight(0);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        for (Node node : nodes) {
            if (node instanceof Paged) {
                VBox.setVgrow(node, Priority.ALWAYS);
                column.setMaxHeight(Double.MAX_VALUE);
            }
        }
        body.getChildren().setAll(column);
        return this;
    }

    public Sheet actions(Node... nodes) {
        return actions(List.of(nodes));
    }

    public Sheet actions(List<? extends Node> nodes) {
        actions.getChildren().setAll(nodes);
        boolean apart = nodes.stream().anyMatch(node -> node.getStyleClass().contains("destructive"));
        actions.getStyleClass().setAll(apart ? List.of("actions", "apart") : List.of("actions"));
        boolean any = !nodes.isEmpty();
        actions.setVisible(any);
        actions.setManaged(any);
        return this;
    }

    /// As one reads it, whichever way the panel stands.
    public List<Node> inOrder() {
        return List.of(lead, body, actions);
    }

    private Region portrait() {
        actions(List.of());
        VBox.setVgrow(body, Priority.ALWAYS);
        var column = styled(new VBox(lead, body, actions), "column");
        if (look.lowReach()) {
            column.setMaxHeight(look.metrics().reach() - look.metrics().px(DOCK_MM));
        }
        column.setMinHeight(0);
        return column;
    }

    private Region landscape() {
        actions(List.of());
        var left = styled(new VBox(lead, Look.spring(), actions), "left");
        double width = look.metrics().width() * LEFT;
        left.setMinWidth(width);
        left.setMaxWidth(width);
        HBox.setHgrow(body, Priority.ALWAYS);
        var columns = styled(new HBox(left, body), "columns");
        columns.setMinHeight(0);
        return columns;
    }

    private static <P extends Pane> P styled(P pane, String style) {
        pane.getStyleClass().add(style);
        return pane;
    }
}
