package org.yizhan.ui.parts;

import javafx.scene.control.Button;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.layout.Region;

/// A button that is as large as what is on it: its height follows the wrapped text for a given width, which the
/// ordinary skin does not do for a graphic.
final class PlateSkin extends ButtonSkin {
    private final Region content;

    PlateSkin(Button button, Region content) {
        super(button);
        this.content = content;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + content.prefHeight(width < 0 ? -1 : width - left - right) + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + content.prefWidth(-1) + right;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + content.minWidth(-1) + right;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        content.resizeRelocate(x, y, width, height);
    }
}
