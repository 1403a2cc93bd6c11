package org.yizhan.ui.bookings;

import java.util.List;
import javafx.scene.Node;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One line a time that has a free place.
public final class TimesView {
    private TimesView() {}

    public static View of(TimesModel model, Look look) {
        var rows = new Paged(look);
        Draw.pages(rows, model.slots(), look, slots -> rows(model, slots, look));
        var sheet = new Sheet(look)
                .title(
                        look.text("bookings.time"),
                        look.dates().weekday(model.asked().date()))
                .body(rows);
        return new View(look.text("bookings.crumb"), sheet);
    }

    private static List<Node> rows(TimesModel model, List<Bookings.Slot> slots, Look look) {
        List<Node> rows = slots.stream()
                .filter(slot -> slot.free() > 0)
                .map(slot -> row(model, slot, look))
                .toList();
        return rows.isEmpty() ? List.of(look.label(look.text("bookings.none"), "t-section")) : rows;
    }

    private static Node row(TimesModel model, Bookings.Slot slot, Look look) {
        String time = look.dates().time(slot.from());
        return look.row(
                "slot-" + time.replace(":", ""), "tone-queue", look.label(time, "t-tile"), () -> model.choose(slot));
    }
}
