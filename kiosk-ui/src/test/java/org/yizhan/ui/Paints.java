package org.yizhan.ui;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// What colour really lies behind a node: all that is painted before it at its place, in the order it is painted.
final class Paints {
    private Color canvas;
    private final Node until;
    private final Point2D at;

    private Paints(Color canvas, Node until, Point2D at) {
        this.canvas = canvas;
        this.until = until;
        this.at = at;
    }

    /// Behind the middle of that node, as its scene is laid out now.
    static Color behind(Scene scene, Node node) {
        var middle = node.localToScene(node.getLayoutBounds());
        var paints = new Paints((Color) scene.getFill(), node, new Point2D(middle.getCenterX(), middle.getCenterY()));
        paints.paint(scene.getRoot(), 1);
        return paints.canvas;
    }

    /// Answers whether the node was reached before which painting ends.
    private boolean paint(Node node, double opacity) {
        if (node == until) {
            return true;
        }
        if (!node.isVisible()) {
            return false;
        }
        double through = opacity * node.getOpacity();
        if (node instanceof Region region && region.getBackground() != null) {
            fill(region, region.getBackground().getFills(), through);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (paint(child, through)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void fill(Region region, List<BackgroundFill> fills, double opacity) {
        Point2D inside = region.sceneToLocal(at);
        for (BackgroundFill fill : fills) {
            Insets in = fill.getInsets();
            var filled = new BoundingBox(
                    in.getLeft(),
                    in.getTop(),
                    Math.max(0, region.getWidth() - in.getLeft() - in.getRight()),
                    Math.max(0, region.getHeight() - in.getTop() - in.getBottom()));
            if (filled.contains(inside) && fill.getFill() instanceof Color colour) {
                canvas = over(canvas, colour, opacity);
            }
        }
    }

    static Color over(Color below, Color colour, double opacity) {
        return below.interpolate(
                Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity() * opacity);
    }

    /// WCAG 2.2: from 1 to 21.
    static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
