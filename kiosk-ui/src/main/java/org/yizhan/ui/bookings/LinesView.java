package org.yizhan.ui.bookings;

import org.yizhan.contract.bookings.Bookings;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One line a queue that is booked.
public final class LinesView {
    private LinesView() {}

    public static View of(LinesModel model, Look look) {
        var rows = new Paged(look);
        Draw.pages(
                rows,
                model.lines(),
                look,
                lines -> lines.stream()
                        .filter(LinesView::isBooked)
                        .map(line -> look.row(
                                "line-" + line.id(),
                                "tone-queue",
                                look.label(look.text(line.name()), "t-tile"),
                                () -> model.choose(line)))
                        .toList());
        var sheet = new Sheet(look).title(look.text("bookings.line")).body(rows);
        return new View(look.text("bookings.crumb"), sheet);
    }

    /// Whether there are times to book.
    public static boolean isBooked(Bookings.Line line) {
        return line.hours() && line.plan().places() > 0;
    }
}
