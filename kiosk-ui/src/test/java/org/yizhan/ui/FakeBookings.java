package org.yizhan.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.FakeCore.Reply;

/// The appointments of a fake core.
final class FakeBookings implements FakeFeature {
    static final String EARLY_CODE = "00005724";
    static final String LATE_CODE = "00011113";
    static final String FAR_CODE = "00022226";

    final List<Bookings.ArrivalRequest> arrivals = new CopyOnWriteArrayList<>();
    private final FakeQueue queue;

    /// @param queue  gives out the number of whoever comes
    FakeBookings(FakeQueue queue) {
        this.queue = queue;
    }

    @Override
    public @Nullable Reply get(String path) {
        if (path.equals("/api/bookings/lines")) {
            return Reply.ok(booked());
        } else if (path.startsWith("/api/bookings/days")) {
            return Reply.ok(List.of(
                    new Bookings.Day(LocalDate.of(2026, 11, 24), 24, 7),
                    new Bookings.Day(LocalDate.of(2026, 11, 25), 24, 0),
                    new Bookings.Day(LocalDate.of(2026, 11, 26), 24, 12)));
        } else if (path.startsWith("/api/bookings/slots")) {
            return Reply.ok(slots());
        }
        return null;
    }

    @Override
    public @Nullable Reply post(String path, String body) {
        if (path.equals("/api/bookings")) {
            Bookings.HoldRequest request = FakeCore.read(body, Bookings.HoldRequest.class);
            return Reply.created(booking(request.id(), request.from(), Bookings.State.HELD));
        } else if (path.endsWith("/confirm")) {
            return Reply.ok(booking(new UUID(0x7300, 9), Village.OPENS, Bookings.State.BOOKED));
        } else if (path.equals("/api/bookings/arrivals")) {
            return arrive(FakeCore.read(body, Bookings.ArrivalRequest.class));
        }
        return null;
    }

    private static List<Bookings.Line> booked() {
        var plan = new Bookings.Plan(30, 2, 15, 50, 14);
        return FakeQueue.services().stream()
                .map(line -> new Bookings.Line(line.id(), line.name(), plan, true))
                .toList();
    }

    /// Three codes are known, and a slip is in time.
    private synchronized Reply arrive(Bookings.ArrivalRequest request) {
        arrivals.add(request);
        return switch (request.paper()) {
            case EARLY_CODE -> Reply.ok(arrival(Bookings.Welcome.EARLY));
            case LATE_CODE -> Reply.ok(arrival(Bookings.Welcome.LATE));
            case FAR_CODE ->
                FakeCore.refusal(
                        409,
                        "bookings:too-early",
                        Map.of("from", Village.OPENS.toString(), "welcome", Village.OPENS.toString()));
            default ->
                request.paper().startsWith(Bookings.QR)
                        ? Reply.ok(arrival(Bookings.Welcome.ON_TIME))
                        : FakeCore.refusal(404, "bookings:unknown-code");
        };
    }

    private Bookings.Arrival arrival(Bookings.Welcome welcome) {
        Queue.Ticket ticket = queue.draw(new Queue.TicketRequest(UUID.randomUUID(), "land", "zh-CN"));
        return new Bookings.Arrival(booking(new UUID(0x7300, 9), Village.NOW, Bookings.State.ARRIVED), ticket, welcome);
    }

    static Bookings.Booking booking(UUID id, Instant from, Bookings.State state) {
        return new Bookings.Booking(
                id,
                "land",
                LocalizedText.of("土地房屋农业", "Land, house, farming"),
                from,
                from.plusSeconds(1800),
                0,
                Bookings.Side.CENTER,
                state,
                EARLY_CODE,
                null,
                null,
                null,
                null,
                Set.of(),
                false,
                false);
    }

    /// The second is full.
    private static List<Bookings.Slot> slots() {
        return IntStream.range(0, 6)
                .mapToObj(n -> Village.OPENS.plusSeconds(1800L * n))
                .map(from -> new Bookings.Slot(
                        from, from.plusSeconds(1800), 2, 0, from.equals(Village.OPENS.plusSeconds(1800)) ? 0 : 2))
                .toList();
    }
}
