package org.yizhan.ui.keys;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
    private int first;

    private CandidateBar(Writing writing, Look look) {
        this.writing = writing;
        this.look = look;
        setSpacing(look.metrics().px(GAP_MM));
        setMinHeight(look.metrics().px(KEY_MM));
    }

    static Region of(Writing writing, Look look) {
        var bar = new CandidateBar(writing, look);
        Follow.value(bar, writing.stateProperty(), state -> {
            bar.first = 0;
            bar.draw();
        });
        return bar;
    }

    private void draw() {
        List<String> all = writing.candidates();
        getChildren().clear();
        if (all.isEmpty()) {
            getChildren().add(hint());
            return;
        }
        double left = room();
        int next = first;
        while (next < all.size() && (next == first || left - width(all.get(next)) >= 0)) {
            left -= width(all.get(next)) + look.metrics().px(GAP_MM);
            getChildren().add(candidate(next, all.get(next)));
            next++;
        }
        if (next < all.size() || first > 0) {
            int further = next < all.size() ? next : 0;
            getChildren().add(more(further));
        }
    }

    private Button candidate(int index, String text) {
        Button key = key(
                "candidate-" + (index - first),
                look.word(text, "t-key"),
                () -> writing.choose(index),
                index == 0 ? "first-candidate" : "candidate");
        key.setMinWidth(width(text));
        return key;
    }

    private Button more(int further) {
        Button key = key(
                "candidates-more",
                Icons.glyph("arrow-right-s-line"),
                () -> {
                    first = further;
                    draw();
                },
                "quiet");
        key.setMinWidth(look.metrics().px(KEY_MM));
        return key;
    }

    private Button key(String id, Region face, Runnable act, String style) {
        var content = new HBox(face);
        content.getStyleClass().add("centered");
        Button key = look.bare(id, content, act, "key");
        key.getStyleClass().add(style);
        key.setMinHeight(look.metrics().px(KEY_MM));
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
        Label hint = look.label(words, "t-list", "t-quiet");
        hint.setMinHeight(look.metrics().px(KEY_MM));
        return hint;
    }
}
