package org.yizhan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.voice.Passage;
import org.yizhan.ui.voice.ReadingOrder;

/// Measures what is on the panel as it is drawn now, in millimetres and in contrast. On the FX thread. What lies
/// under an overlay is not measured: nobody is to read or touch it.
final class Yardstick {
    private static final double TEXT_CONTRAST = 7;
    private static final double ICON_CONTRAST = 3;
    private static final double TARGET_MM = 20;
    private static final double PRIMARY_MM = 25;
    private static final double GAP_MM = 7;
    private static final double DESTRUCTIVE_GAP_MM = 12;
    private static final double BODY_MM = 8;
    private static final double TITLE_MM = 12;
    /// Layout rounds to whole pixels.
    private static final double ROUNDING_PX = 1;

    private final Scene scene;
    private final Metrics panel;
    private final String where;
    private final List<String> wrong;

    private Yardstick(Scene scene, Metrics panel, String where, List<String> wrong) {
        this.scene = scene;
        this.panel = panel;
        this.where = where;
        this.wrong = wrong;
    }

    static void measure(Scene scene, Metrics panel, String where, List<String> wrong) {
        new Yardstick(scene, panel, where, wrong).measure();
    }

    /// How high each text that is shown is, in millimetres: the smallest of those that say the same. On the FX thread.
    /// Icons, and what keeps its size in every print, are none.
    static Map<String, Double> sizes(Scene scene, Metrics panel) {
        var texts = new ArrayList<Text>();
        collect(scene.getRoot(), texts, new ArrayList<>());
        return texts.stream()
                .filter(text -> !isIcon(text) && !isOf(text, "long"))
                .collect(Collectors.toMap(
                        Text::getText, text -> text.getFont().getSize() / panel.pixelsPerMm(), Math::min));
    }

    private void measure() {
        Node top = scene.getRoot().getChildrenUnmodifiable().getLast();
        var texts = new ArrayList<Text>();
        var targets = new ArrayList<Region>();
        collect(top, texts, targets);
        texts.forEach(this::contrast);
        texts.forEach(this::size);
        if (top.lookup(".sheet") instanceof Sheet sheet) {
            ReadingOrder.of(sheet).forEach(this::read);
        }
        targets.forEach(this::target);
        gaps(targets);
        targets.forEach(this::pressed);
    }

    private static void collect(Node node, List<Text> texts, List<Region> targets) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            texts.add(text);
        }
        if (node instanceof Button || "ink-pad".equals(node.getId())) {
            targets.add((Region) node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts, targets));
        }
    }

    private void contrast(Text text) {
        if (isUnder(text)) {
            return;
        }
        Color behind = Paints.behind(scene, text);
        double ratio = Paints.contrast(Paints.over(behind, (Color) text.getFill(), 1), behind);
        double least = isIcon(text) ? ICON_CONTRAST : TEXT_CONTRAST;
        if (ratio < least) {
            say(text, "has a contrast of %.1f to 1 on %s", ratio, behind);
        }
    }

    /// What is being read aloud must show, and stay legible.
    private void read(Passage passage) {
        Node node = passage.node();
        if (!isShown(node)) {
            return;
        }
        node.getStyleClass().add("being-read");
        node.applyCss();
        var texts = new ArrayList<Text>();
        collect(node, texts, new ArrayList<>());
        texts.forEach(this::contrast);
        if (node instanceof Region region) {
            double edge = edge(region);
            if (edge < ICON_CONTRAST) {
                say(texts.getFirst(), "is read aloud with an edge of a contrast of %.1f to 1", edge);
            }
        } else if (!(node instanceof Text text && text.isUnderline())) {
            say(node, "does not show that it is read aloud");
        }
        node.getStyleClass().remove("being-read");
        node.applyCss();
    }

    private double edge(Region region) {
        if (region.getBorder() == null || region.getBorder().getStrokes().isEmpty()) {
            return 0;
        }
        Paint stroke = region.getBorder().getStrokes().getFirst().getTopStroke();
        return Paints.contrast((Color) stroke, Paints.behind(scene, region));
    }

    /// Whether it stands on the page that is shown.
    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private void size(Text text) {
        double mm = text.getFont().getSize() / panel.pixelsPerMm();
        double least = isOf(text, "t-title") ? TITLE_MM : BODY_MM;
        if (mm < least - 0.05) {
            say(text, "is %.1f mm high", mm);
        }
    }

    private void target(Region target) {
        double width = mm(target.getWidth() + ROUNDING_PX);
        double height = mm(target.getHeight() + ROUNDING_PX);
        double least = isOf(target, "primary") ? PRIMARY_MM : TARGET_MM;
        if (width < TARGET_MM || height < least) {
            say(target, "is a target of %.1f × %.1f mm", width, height);
        }
        if (isOf(target, "tile") && "Home".equals(where(target)) && (width < 60 || height < 40)) {
            say(target, "is a tile of %.1f × %.1f mm", width, height);
        }
        if ((isOf(target, "action") || isOf(target, "dock-key") || isOf(target, "key"))
                && there(target).getMinY() < scene.getHeight() - panel.reach() - ROUNDING_PX) {
            say(
                    target,
                    "is out of a seated person's reach by %.1f mm",
                    mm(scene.getHeight() - panel.reach() - there(target).getMinY()));
        }
    }

    private void gaps(List<Region> targets) {
        for (int i = 0; i < targets.size(); i++) {
            for (Region other : targets.subList(i + 1, targets.size())) {
                Region target = targets.get(i);
                double gap = mm(gap(there(target), there(other)) + ROUNDING_PX);
                boolean destructive = isOf(target, "destructive") || isOf(other, "destructive");
                if (gap < (destructive ? DESTRUCTIVE_GAP_MM : GAP_MM)) {
                    say(target, "is %.1f mm from " + other.getId(), gap);
                }
            }
        }
    }

    private static double gap(Bounds one, Bounds other) {
        double across = Math.max(one.getMinX(), other.getMinX()) - Math.min(one.getMaxX(), other.getMaxX());
        double down = Math.max(one.getMinY(), other.getMinY()) - Math.min(one.getMaxY(), other.getMaxY());
        return Math.hypot(Math.max(0, across), Math.max(0, down));
    }

    /// A touch must show at once, and what is written on it stay legible.
    private void pressed(Region target) {
        if (target instanceof Button button) {
            var before = button.getBackground();
            button.arm();
            button.applyCss();
            if (button.getBackground() == null || button.getBackground().equals(before)) {
                say(button, "does not show that it is pressed");
            }
            var texts = new ArrayList<Text>();
            collect(button, texts, new ArrayList<>());
            texts.forEach(this::contrast);
            button.disarm();
            button.applyCss();
        }
    }

    private String where(Node node) {
        return node.getId() != null && node.getId().startsWith("tile-") ? "Home" : "";
    }

    private Bounds there(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private double mm(double pixels) {
        return pixels / panel.pixelsPerMm();
    }

    private void say(Node node, String what, Object... figures) {
        String name = node instanceof Text text ? "“" + text.getText() + "”" : String.valueOf(node.getId());
        wrong.add(where + ": " + name + " " + String.format(Locale.ROOT, what, figures));
    }

    private static boolean isIcon(Text text) {
        return text.getParent() instanceof Labeled label
                && label.getStyleClass().contains("icon");
    }

    /// The faint half of a two-tone icon: the other half is what is seen.
    private static boolean isUnder(Text text) {
        return text.getParent() instanceof Labeled label
                && label.getStyleClass().contains("icon-under");
    }

    private static boolean isOf(Node node, String style) {
        return node.getStyleClass().contains(style)
                || (node instanceof Text && node.getParent().getStyleClass().contains(style));
    }
}
