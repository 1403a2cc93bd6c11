package org.yizhan.ui.partyday;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.ui.parts.Look;

/// The day's theme and steps; the step that is next stands out.
final class Agenda {
    private Agenda() {}

    static Node of(PartyDays.Day day, Instant now, Look look) {
        var card = new VBox(look.label(look.text(day.theme()), "t-theme"));
        card.getStyleClass().addAll("card", "tone-refused");
        var rows = new VBox();
        int next = next(day, now);
        for (int i = 0; i < day.agenda().size(); i++) {
            PartyDays.AgendaItem item = day.agenda().get(i);
            String style = i == next ? "t-strong" : "t-list";
            String tone = i == next ? "t-tone" : "t-quiet";
            var row = new HBox(
                    look.label((i + 1) + " " + look.text(item.title()), style, tone),
                    Look.spring(),
                    look.word(look.dates().time(item.startsAt()), style, tone));
            row.getStyleClass().addAll("row", i == 0 ? "row-first" : "row-next");
            rows.getChildren().add(row);
        }
        card.getChildren().add(rows);
        return card;
    }

    private static int next(PartyDays.Day day, Instant now) {
        for (int i = 0; i < day.agenda().size(); i++) {
            if (day.agenda().get(i).startsAt().isAfter(now)) {
                return i;
            }
        }
        return day.agenda().size() - 1;
    }
}
