package org.yizhan.ui.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.yizhan.ui.parts.DragScroll;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;

/// What the typed or written may become, as many as stand on one line; an arrow shows the next ones.
final class CandidateBar extends HBox {
    private static final double KEY_MM = 20;
    private static final double GAP_MM = 7;
    /// The share of the panel a keyboard is wide, at least.
    private static final double PORTRAIT = 0.92;

    private static final double LANDSCAPE = 0.46;
    /// A character of a candidate, in ems of the root; and what a key has beside its text.
    private static final double CHARACTER_EM = 1.6;

    private static final double PADDING_MM = 6;

    private final Writing writing;
    private final Look look;
    private final DragScroll drag;
    private List<String> all = List.of();
    private List<Integer> starts = List.of(0);
    private int page;

    private CandidateBar(Writing writing, Look look) {
        this.writing = writing;
        this.look = look;
        this.drag = new DragScroll(this, Orientation.HORIZONTAL, look, new Turning());
        setSpacing(look.metrics().px(GAP_MM));
        setMinHeight(look.metrics().px(KEY_MM));
    }

    static Region of(Writing writing, Look look) {
        var bar = new CandidateBar(writing, look);
        Follow.value(bar, writing.stateProperty(), state -> {
            bar.page = 0;
            bar.all = state.candidates();
            bar.starts = bar.starts();
            bar.draw();
        });
        return bar;
    }

    private void draw() {
        getChildren().clear();
        if (all.isEmpty()) {
            getChildren().add(hint());
            return;
        }
        int end = page + 1 < starts.size() ? starts.get(page + 1) : all.size();
        for (int i = starts.get(page); i < end; i++) {
            Button key = candidate(i, all.get(i));
            key.translateXProperty().bind(drag.shift());
            getChildren().add(key);
        }
        if (starts.size() > 1) {
            getChildren().add(more());
        }
    }

    /// Where each page of candidates begins.
    private List<Integer> starts() {
        var found = new ArrayList<>(List.of(0));
        double left = room();
        for (int i = 0; i < all.size(); i++) {
            double width = width(all.get(i));
            if (left < width && i > found.getLast()) {
                found.add(i);
                left = room();
            }
            left -= width + look.metrics().px(GAP_MM);
        }
        return found;
    }

    private void turn(int pages) {
        page = Math.floorMod(page + pages, starts.size());
        draw();
    }

    private final class Turning implements DragScroll.Pages {
        @Override
        public int before() {
            return page;
        }

        @Override
        public int after() {
            return starts.size() - 1 - page;
        }

        @Override
        public void turn(int pages) {
            CandidateBar.this.turn(pages);
        }
    }

    private Button candidate(int index, String text) {
        Button key = key(
                "candidate-" + (index - starts.get(page)),
                look.word(text, "t-key"),
                () -> writing.choose(index),
                index == 0 ? "first-candidate" : "candidate");
        key.setMinWidth(width(text));
        return key;
    }

    /// Goes on to the next page, and from the last to the first.
    private Button more() {
        Button key = key("candidates-more", Icons.glyph("arrow-right-s-line"), () -> turn(1), "quiet");
        key.setMinWidth(look.metrics().px(KEY_MM));
        return key;
    }

    private Button key(String id, Region face, Runnable act, String style) {
        var content = new HBox(face);
        content.getStyleClass().add("centered");
        Button key = look.bare(id, content, act, "key");
        key.getStyleClass().add(style);
        key.setMinHeight(look.metrics().px(KEY_MM));
        key.setMaxHeight(Double.MAX_VALUE);
        return key;
    }

    private double room() {
        var metrics = look.metrics();
        double line = metrics.width() * (metrics.portrait() ? PORTRAIT : LANDSCAPE);
        return line - metrics.px(KEY_MM + GAP_MM);
    }

    private double width(String text) {
        var metrics = look.metrics();
        double em = metrics.em() * (look.largePrint() ? 1.3 : 1);
        int characters = text.codePointCount(0, text.length());
        return Math.max(metrics.px(KEY_MM), characters * CHARACTER_EM * em + metrics.px(PADDING_MM));
    }

    private Label hint() {
        Writing.State state = writing.stateProperty().get();
        String words = state.letters().isEmpty()
                ? look.text("keys.hint." + state.mode().name())
                : state.letters();
        Label hint = look.label(words, "t-list");
        hint.setMinHeight(look.metrics().px(KEY_MM));
        return hint;
    }
}
