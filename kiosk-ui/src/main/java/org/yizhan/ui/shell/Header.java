package org.yizhan.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;

/// Whose center this is, where one is, and what time it is.
final class Header extends HBox {
    /// What name and date need beside each other on one line.
    private static final double ONE_LINE_MM = 310;

    private static final double LARGE = 1.3;

    /// More letters than a name has in Chinese.
    private static final int LONG = 20;

    private final Label name;
    private final Label crumb;
    private final Label time;
    private final Label date;
    private final boolean narrow;

    Header(Look look) {
        name = look.label("", "t-name");
        crumb = look.label("", "t-body", "t-quiet");
        time = look.word("", "t-clock");
        date = look.label("", "t-body", "t-quiet");
        date.setTextAlignment(TextAlignment.RIGHT);
        date.setMinWidth(Region.USE_PREF_SIZE);
        double mm = look.metrics().width() / look.metrics().pixelsPerMm();
        narrow = mm / (look.largePrint() ? LARGE : 1) < ONE_LINE_MM;
        time.setId("clock");
        name.setId("center-name");
        var emblem = new StackPane(Icons.glyph("government-line"));
        emblem.getStyleClass().add("emblem");
        var whose = new VBox(name, crumb);
        Pane when = look.metrics().portrait() ? new VBox(time, date) : new HBox(date, time);
        when.getStyleClass().add("time");
        HBox.setHgrow(whose, Priority.ALWAYS);
        whose.setMinWidth(look.metrics().px(90));
        getChildren().setAll(emblem, whose, when);
        getStyleClass().add("header");
    }

    /// A long name does not grow with the print: what stands below would lose its room.
    void show(String center, String where) {
        name.setText(center);
        if (center.length() > LONG) {
            name.getStyleClass().add("long");
        }
        crumb.setText(where);
    }

    /// A clock that cannot be trusted is not shown.
    void time(String timeNow, String today, boolean trusted) {
        time.setText(trusted ? timeNow : "");
        date.setText(trusted ? (narrow ? today.replaceFirst(" · |, ", "\n") : today) : "");
    }
}
