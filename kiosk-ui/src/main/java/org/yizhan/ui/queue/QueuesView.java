package org.yizhan.ui.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.bookings.LinesView;
import org.yizhan.ui.parts.Actions;
import org.yizhan.ui.parts.Draw;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Paged;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// One tile a queue. One that gives out no numbers says why and when it will, before anybody asks for one.
public final class QueuesView {
    private QueuesView() {}

    public static View of(QueuesModel model, Supplier<Instant> now, Look look) {
        var tiles = new Paged(look).rowsUpTo(64);
        Draw.pages(tiles, model.services(), look, services -> drawn(model, services, now.get(), look));
        var sheet = new Sheet(look)
                .title(look.text("queue.title"), look.text("queue.hint"))
                .body(tiles);
        Draw.reading(sheet, model.booked(), (lines, problem) -> sheet.actions(appointments(model, lines, look)));
        return new View(look.text("queue.crumb"), sheet);
    }

    /// Where no line is booked nobody is asked for an appointment.
    private static List<? extends Node> appointments(
            QueuesModel model, @Nullable List<Bookings.Line> lines, Look look) {
        boolean booked = lines != null && lines.stream().anyMatch(LinesView::isBooked);
        return booked
                ? Actions.of(
                        look,
                        List.of(
                                Actions.action(
                                        look,
                                        "appointment",
                                        "qr-scan-2-line",
                                        "bookings.have",
                                        model::comeToAppointment),
                                Actions.action(
                                        look, "book", "calendar-check-line", "bookings.book", model::bookAppointment)))
                : List.of();
    }

    private static List<Node> drawn(QueuesModel model, List<Queue.Service> services, Instant now, Look look) {
        var nodes = new ArrayList<Node>();
        List<Queue.Service> open = services.stream().filter(Queue.Service::open).toList();
        if (open.isEmpty()) {
            nodes.add(look.centered(look.text("queue.all-shut"), "t-section"));
        } else if (open.stream().allMatch(service -> service.backAt() != null)) {
            open.stream()
                    .map(Queue.Service::backAt)
                    .filter(Objects::nonNull)
                    .min(Instant::compareTo)
                    .ifPresent(back -> nodes.add(away(back, now, look)));
        }
        services.forEach(service ->
                nodes.add(service.open() ? tile(model, service, now, look) : ShutLine.of(service, now, look)));
        return nodes;
    }

    /// Of the whole hall; of one line its tile says it.
    private static Node away(Instant back, Instant now, Look look) {
        var note = look.centered(look.text("queue.away", look.dates().momentFrom(now, back)), "t-section");
        note.setId("away-note");
        return note;
    }

    private static Node tile(QueuesModel model, Queue.Service service, Instant now, Look look) {
        return look.tile(
                "service-" + service.id(),
                "tone-queue",
                "coupon-3",
                look.text(service.name()),
                look.text(service.hint()) + " · " + waiting(service, now, look),
                () -> model.choose(service));
    }

    /// Where nobody waits, nobody asks how long; where nobody serves, it is said when somebody will.
    private static String waiting(Queue.Service service, Instant now, Look look) {
        String people =
                service.waiting() == 0 ? look.text("queue.nobody") : look.text("queue.waiting", service.waiting());
        Instant back = service.backAt();
        if (back != null) {
            return people + " · " + look.text("queue.away.tile", look.dates().momentFrom(now, back));
        }
        if (service.waiting() == 0) {
            return people;
        }
        String wait = service.forecast() == null
                ? look.text("queue.wait.tile.none")
                : look.text("queue.wait.tile", WaitWords.of(look, service.forecast()));
        return people + " · " + wait;
    }
}
