package org.yizhan.contract;

import static org.yizhan.contract.Sample.AT;
import static org.yizhan.contract.Sample.DAY;
import static org.yizhan.contract.Sample.MASKED;
import static org.yizhan.contract.Sample.id;
import static org.yizhan.contract.Sample.text;

import java.util.List;
import java.util.Set;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.queue.Queue;

final class BookingSamples {
    private static final LocalizedText LINE = text("社保养老", "Social insurance");

    private BookingSamples() {}

    static List<Record> all() {
        var plan = new Bookings.Plan(30, 2, 15, 50, 14);
        var slot = new Bookings.Slot(AT, AT.plusSeconds(1800), 4, 2, 1);
        var booking = new Bookings.Booking(
                id(61),
                "social",
                LINE,
                slot.from(),
                slot.until(),
                2,
                Bookings.Side.CENTER,
                Bookings.State.HELD,
                "00005724",
                AT,
                MASKED,
                "139****5678",
                id(62),
                Set.of(Bookings.Action.CONFIRM),
                true,
                false);
        Queue.Ticket ticket = ServiceSamples.queue().stream()
                .filter(Queue.Ticket.class::isInstance)
                .map(Queue.Ticket.class::cast)
                .findFirst()
                .orElseThrow();
        var lineDay = new Bookings.LineDay("social", LINE, List.of(new Bookings.BookedSlot(slot, List.of(booking))));
        return List.of(
                plan,
                new Bookings.Line("social", LINE, plan, true),
                new Bookings.Day(DAY, 24, 7),
                new Bookings.HoldRequest(id(61), "social", AT, "zh-CN"),
                new Bookings.Confirmation(id(63), "李建国", "13900005678"),
                new Bookings.Cancellation(id(64)),
                new Bookings.Move(id(65), AT),
                new Bookings.ArrivalRequest(id(66), "00005724", "zh-CN"),
                new Bookings.Arrival(booking, ticket, Bookings.Welcome.EARLY),
                new Bookings.Contact("李建国", "13900005678"),
                new Bookings.DayBook(812, DAY, List.of(lineDay), List.of(List.of(booking, booking)), List.of(booking)),
                new Bookings.Blocks(3, List.of(new Bookings.Block("social", DAY, 2))),
                new Bookings.CountyBooking(
                        id(67), 2, "social", AT, AT.plusSeconds(1800), 0, "50000003", false, "李建国", "13900005678"));
    }
}
