package org.yizhan.ui.keys;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;

/// Keys of at least 20 mm with 7 mm between them, in equal columns.
final class KeyGrid extends GridPane {
    static final double GAP_MM = 7;
    private static final double KEY_MM = 20;

    private final Look look;

    KeyGrid(Look look, int columns) {
        this.look = look;
        setHgap(look.metrics().px(GAP_MM));
        setVgap(look.metrics().px(GAP_MM));
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
    }

    void put(Region key, int column, int row, int span) {
        add(key, column, row, span, 1);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        GridPane.setHgrow(key, Priority.ALWAYS);
    }

    Button key(String id, String face, Runnable act, String... styles) {
        return key(look, id, face, act, styles);
    }

    static Button key(Look look, String id, String face, Runnable act, String... styles) {
        return button(look, id, look.word(face, "t-key"), act, styles);
    }

    Button iconKey(String id, String icon, Runnable act, String... styles) {
        return button(look, id, Icons.glyph(icon), act, styles);
    }

    private static Button button(Look look, String id, Region face, Runnable act, String... styles) {
        var content = new HBox(face);
        content.getStyleClass().add("centered");
        face.setMinWidth(0);
        Button button = look.bare(id, content, act, "key");
        button.getStyleClass().addAll(List.of(styles));
        button.setMinHeight(look.metrics().px(KEY_MM));
        return button;
    }
}
