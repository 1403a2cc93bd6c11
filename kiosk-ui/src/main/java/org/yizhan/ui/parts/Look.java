package org.yizhan.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.yizhan.contract.LocalizedText;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.text.Dates;
import org.yizhan.ui.text.Language;
import org.yizhan.ui.text.Texts;

/// What a view is drawn with: words, sizes and the few shapes that all screens share.
///
/// @param largePrint  text is 1.3 times as large
/// @param lowReach    content keeps to what a seated person reaches
public record Look(Metrics metrics, Texts texts, Dates dates, boolean largePrint, boolean lowReach) {

    private static final double LARGE = 1.3;

    /// In large print a keyboard needs so much of a portrait panel that a lower one has no row to spare.
    private static final double TIGHT_MM = 520;

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public String text(LocalizedText text) {
        return text.in(texts.language().tag());
    }

    /// A text that wraps, at pauses where it can, and is never cut.
    public Label label(String text, String... styles) {
        Label label = EvenSkin.label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public Label centered(String text, String... styles) {
        Label label = label(text, styles);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /// A short text on one line that keeps its whole width.
    public Label word(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A button with an icon before its word.
    public Button action(String id, String icon, String text, Runnable act, String... styles) {
        Button button = bare(id, line(icon, text), act, "action");
        button.getStyleClass().addAll(styles);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /// What stands on such a button.
    public HBox line(String icon, String text) {
        var line = new HBox(word(text, "t-button"));
        if (!icon.isEmpty()) {
            line.getChildren().addFirst(Icons.glyph(icon));
        }
        line.getStyleClass().add("line");
        return line;
    }

    public Button primary(String id, String icon, String text, Runnable act) {
        return action(id, icon, text, act, "primary");
    }

    /// A tile: badge, name and a line below it.
    public Button tile(String id, String tone, String icon, String name, String hint, Runnable act) {
        var words = new VBox(label(name, "t-tile"));
        if (!hint.isEmpty()) {
            words.getChildren().add(label(hint, "t-body", "t-quiet"));
        }
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(Icons.badge(icon, false), words);
        line.getStyleClass().add("line");
        return bare(id, line, act, "tile", tone);
    }

    /// A line of a list that opens something.
    public Button row(String id, String tone, Region content, Runnable act) {
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(content, Icons.glyph("arrow-right-s-line", "icon-tone"));
        line.getStyleClass().add("line");
        return bare(id, line, act, "tile", "row-tile", tone);
    }

    /// Puts other content on a button.
    public void face(Button button, Region content) {
        button.setGraphic(content);
        button.setSkin(new PlateSkin(button, content));
    }

    /// A button of exactly these styles around that content.
    public Button bare(String id, Region content, Runnable act, String... styles) {
        var button = new Button();
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll(styles);
        button.setFocusTraversable(false);
        button.setMinHeight(Region.USE_PREF_SIZE);
        face(button, content);
        button.setOnAction(event -> act.run());
        return button;
    }

    public Label pill(String tone, String text) {
        return label(text, "t-strong", "t-tone", "pill", tone);
    }

    /// A word above its value, on a quiet ground.
    public VBox well(String name, Node value) {
        var well = new VBox(centered(name, "t-body", "t-quiet"), value);
        well.getStyleClass().addAll("well", "centered");
        well.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(well, Priority.ALWAYS);
        return well;
    }

    /// Tiles side by side, as far as their words have room: Chinese words are short, English ones cannot be broken. In
    /// large print the badge beside them does not grow, and a word of six characters would leave its last alone.
    public int tileColumns() {
        double part = metrics.portrait() ? 1 : 1 - Sheet.LEFT;
        double room = metrics.width() * part / metrics.pixelsPerMm() / (largePrint ? LARGE : 1);
        return room >= (texts.language() == Language.CHINESE && !largePrint ? 230 : 285) ? 2 : 1;
    }

    /// Whether a landscape panel is so low that its left column has room for what is needed only.
    public boolean cramped() {
        double room = metrics.height() / metrics.pixelsPerMm() / (largePrint ? LARGE : 1);
        return !metrics.portrait() && room < 290;
    }

    /// Whether a portrait panel is so low that a row less stands on it.
    public boolean low() {
        return metrics.portrait() && metrics.height() < metrics.px(TIGHT_MM);
    }

    /// Whether large print leaves no row to spare, or the panel is cramped: what there is to do stands in one row then.
    public boolean tight() {
        return cramped() || (largePrint && metrics.height() < metrics.px(TIGHT_MM));
    }

    /// The style of digits that are typed: in the left column of a landscape panel they are as large as its title.
    public String typed() {
        return metrics.portrait() ? "t-code" : "t-title";
    }

    public static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    public static Region spring() {
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
