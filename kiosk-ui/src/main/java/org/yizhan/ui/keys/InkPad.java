package org.yizhan.ui.keys;

import java.util.List;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.input.Stroke;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;

/// Where a finger writes: one character or a row of them. What is drawn is what the page has.
final class InkPad extends Pane {
    private static final double HEIGHT_MM = 62;
    private static final double PORTRAIT_MM = 95;
    private static final double LINE_MM = 1.6;

    private final Writing writing;
    private final Look look;
    private @Nullable Polyline open;

    private InkPad(Writing writing, Look look) {
        this.writing = writing;
        this.look = look;
        setId("ink-pad");
        getStyleClass().add("ink-pad");
        boolean roomy = look.metrics().portrait() && !look.largePrint();
        setMinHeight(look.metrics().px(HEIGHT_MM));
        setPrefHeight(look.metrics().px(roomy ? PORTRAIT_MM : HEIGHT_MM));
        var inside = new Rectangle();
        inside.widthProperty().bind(widthProperty());
        inside.heightProperty().bind(heightProperty());
        setClip(inside);
        setOnMousePressed(this::touch);
        setOnMouseDragged(this::touch);
        setOnMouseReleased(event -> lift());
    }

    static Region of(Writing writing, Look look) {
        var pad = new InkPad(writing, look);
        Follow.value(pad, writing.inkProperty(), pad::draw);
        return pad;
    }

    private void touch(MouseEvent event) {
        if (open == null) {
            open = line();
            getChildren().add(open);
        }
        open.getPoints().addAll(event.getX(), event.getY());
        writing.touch(event.getX(), event.getY());
    }

    private void lift() {
        open = null;
        writing.lift();
    }

    private void draw(List<Stroke> strokes) {
        getChildren().setAll(strokes.stream().map(this::line).toList());
    }

    private Polyline line(Stroke stroke) {
        Polyline line = line();
        stroke.points().forEach(point -> line.getPoints().addAll(point.x(), point.y()));
        return line;
    }

    private Polyline line() {
        var line = new Polyline();
        line.getStyleClass().add("ink");
        line.setStrokeWidth(look.metrics().px(LINE_MM));
        return line;
    }
}
