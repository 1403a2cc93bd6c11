package org.yizhan.ui.notes;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A picture as large as its place allows, whole and undistorted.
final class Picture extends Region {
    private final ImageView view = new ImageView();

    Picture() {
        view.setPreserveRatio(true);
        getStyleClass().add("picture");
        getChildren().add(view);
        setMinSize(0, 0);
    }

    void show(Image image) {
        if (view.getImage() != image) {
            view.setImage(image);
            requestLayout();
        }
    }

    /// With something below it that keeps its height.
    static Node above(Node below, Picture picture) {
        VBox.setVgrow(picture, Priority.ALWAYS);
        var column = new VBox(picture, below);
        column.getStyleClass().add("column");
        column.setMinHeight(0);
        return new StackPane(column);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null) {
            return;
        }
        double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        var fitted = new Rectangle2D(0, 0, image.getWidth() * scale, image.getHeight() * scale);
        view.setFitWidth(fitted.getWidth());
        view.setFitHeight(fitted.getHeight());
        view.relocate((getWidth() - fitted.getWidth()) / 2, (getHeight() - fitted.getHeight()) / 2);
    }
}
