package org.yizhan.ui.bookings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One line a day that has a free place.
public final class DaysView {
    private DaysView() {}

    public static View of(DaysModel model, Look look) {
        var rows = new Paged(look);
        Draw.pages(rows, model.days(), look, days -> rows(model, days, look));
        var sheet = new Sheet(look)
                .title(look.text("bookings.day"), look.text(model.line().name()))
                .body(rows);
        return new View(look.text("bookings.crumb"), sheet);
    }

    private static List<Node> rows(DaysModel model, List<Bookings.Day> days, Look look) {
        List<Node> rows = days.stream()
                .filter(day -> day.free() > 0)
                .map(day -> row(model, day, look))
                .toList();
        return rows.isEmpty() ? List.of(look.label(look.text("bookings.none.days"), "t-section")) : rows;
    }

    private static Node row(DaysModel model, Bookings.Day day, Look look) {
        var words = new VBox(
                look.label(look.dates().weekday(day.date()), "t-tile"),
                look.label(look.text("bookings.free", day.free()), "t-body", "t-quiet"));
        words.getStyleClass().add("tight");
        return look.row("day-" + day.date(), "tone-queue", words, () -> model.choose(day));
    }
}
