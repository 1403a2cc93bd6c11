package org.yizhan.ui.partyday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;

/// The day's theme and steps; the step that is next stands out.
final class Agenda {
    private Agenda() {}

    static List<Node> rows(PartyDays.Day day, Instant now, Look look) {
        var rows = new ArrayList<Node>();
        rows.add(Paged.keptWithNext(look.label(look.text(day.theme()), "t-theme", "heading")));
        int next = next(day, now);
        for (int i = 0; i < day.agenda().size(); i++) {
            rows.add(row(day.agenda().get(i), i, i == next, look));
        }
        return rows;
    }

    private static Node row(PartyDays.AgendaItem item, int index, boolean next, Look look) {
        String style = next ? "t-strong" : "t-list";
        String tone = next ? "t-tone" : "t-quiet";
        var row = new HBox(
                look.label((index + 1) + " " + look.text(item.title()), style, tone),
                Look.spring(),
                look.word(look.dates().time(item.startsAt()), style, tone));
        row.getStyleClass().addAll("row", index == 0 ? "row-first" : "row-next", "tone-refused");
        return row;
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
