package org.yizhan.core.bookings;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// A line that is booked tomorrow from nine to eleven, on a core of its own, and what desk, kiosk and county ask of it.
/// Where a test says how long until an appointment, it puts the booking's row at that time.
abstract class BookedTomorrow {
    static final String LINE = "land";
    static final String PHONE = "13900000042";

    /// Two places in each half hour.
    static final Bookings.Plan PLAN = new Bookings.Plan(30, 2, 15, 50, 14);

    @Inject
    Store store;

    @Inject
    CoreClock clock;

    @Inject
    TestClock machine;

    @Inject
    Json json;

    @BeforeEach
    void tomorrow_is_open_from_nine_to_eleven() {
        hours("00:00", "23:59:59");
        day(Opening.Kind.OPEN, List.of(new Opening.Span(LocalTime.of(9, 0), LocalTime.of(11, 0))));
        plan(PLAN).then().statusCode(200);
        blocks(0);
    }

    @AfterEach
    void nothing_is_booked() {
        machine.setRight();
        store.write(tx -> {
            tx.handle().execute("DELETE FROM booking_step");
            return tx.handle().execute("DELETE FROM booking");
        });
        plan(Bookings.Plan.NONE);
        TestCore.admin().body(Opening.Rules.NONE).put("/api/opening/lines/{id}/rules", LINE);
        TestCore.admin().delete("/api/opening/days/{date}", tomorrow().toString());
    }

    Response hold(Instant from) {
        return hold(Ids.next(), from);
    }

    static Response hold(UUID id, Instant from) {
        return TestCore.duty()
                .body(new Bookings.HoldRequest(id, LINE, from, "zh-CN"))
                .post("/api/bookings");
    }

    Bookings.Booking held(Instant from) {
        return hold(from).then().statusCode(201).extract().as(Bookings.Booking.class);
    }

    static Response confirm(UUID id, @Nullable String name, @Nullable String phone) {
        return confirm(id, new Bookings.Confirmation(Ids.next(), name, phone));
    }

    static Response confirm(UUID id, Bookings.Confirmation said) {
        return TestCore.duty().body(said).post("/api/bookings/{id}/confirm", id);
    }

    Bookings.Booking book(Instant from) {
        return book(from, null, null);
    }

    Bookings.Booking book(Instant from, @Nullable String name, @Nullable String phone) {
        return confirm(held(from).id(), name, phone)
                .then()
                .statusCode(200)
                .extract()
                .as(Bookings.Booking.class);
    }

    static Response cancel(UUID id) {
        return TestCore.duty().body(new Bookings.Cancellation(Ids.next())).post("/api/bookings/{id}/cancel", id);
    }

    static Bookings.Booking read(UUID id) {
        return TestCore.duty().get("/api/bookings/{id}", id).as(Bookings.Booking.class);
    }

    List<Bookings.Slot> slots() {
        return List.of(TestCore.kiosk()
                .get(
                        "/api/bookings/slots?line={line}&date={date}",
                        LINE,
                        tomorrow().toString())
                .as(Bookings.Slot[].class));
    }

    Bookings.DayBook dayBook() {
        return TestCore.duty()
                .get("/api/bookings/day?date={date}", tomorrow().toString())
                .as(Bookings.DayBook.class);
    }

    static Bookings.CountyBooking county(Instant from, int place, long version, boolean cancelled) {
        return county(Ids.next(), from, place, version, cancelled);
    }

    static Bookings.CountyBooking county(UUID id, Instant from, int place, long version, boolean cancelled) {
        String code = "5%07d".formatted(Math.floorMod(id.hashCode(), 10_000_000));
        return new Bookings.CountyBooking(
                id, version, LINE, from, from.plus(Duration.ofMinutes(30)), place, code, cancelled, "王芳", null);
    }

    void sends(Bookings.CountyBooking booking) {
        TestCounty.sends(Inbounds.BOOKING, json.text(booking));
    }

    void blocks(int places) {
        TestCounty.sends(
                Inbounds.BOOKING_BLOCKS,
                json.text(new Bookings.Blocks(
                        TestCounty.nextVersion(), List.of(new Bookings.Block(LINE, LocalDate.EPOCH, places)))));
    }

    /// Puts a booking at a time so long from now, as if it had been booked for it long ago.
    void place(UUID id, Duration fromNow) {
        Instant from = clock.now().plus(fromNow);
        store.write(tx -> tx.handle()
                .execute(
                        "UPDATE booking SET from_at = ?, until_at = ?, settled_at = ?, rings_at = ? WHERE id = ?",
                        from,
                        from.plus(Duration.ofMinutes(30)),
                        from.minus(Duration.ofDays(1)),
                        from.plus(Duration.ofMinutes(30)),
                        id));
    }

    void rings(UUID id, Duration fromNow) {
        store.write(tx -> tx.handle()
                .execute(
                        "UPDATE booking SET rings_at = ? WHERE id = ?", tx.now().plus(fromNow), id));
    }

    static List<String> ops(UUID id) {
        return TestCounty.rowsAbout(id).stream().map(row -> row.op()).toList();
    }

    static void hours(String from, String until) {
        var span = new Opening.Span(LocalTime.parse(from), LocalTime.parse(until));
        TestCore.admin()
                .body(new Opening.Rules(new Opening.Week(Collections.nCopies(7, List.of(span))), null, null, null))
                .put("/api/opening/lines/{id}/rules", LINE)
                .then()
                .statusCode(200);
    }

    void day(Opening.Kind kind, List<Opening.Span> spans) {
        TestCore.admin()
                .body(new Opening.DayChoice(kind, "试一天", spans))
                .put("/api/opening/days/{date}", tomorrow().toString())
                .then()
                .statusCode(200);
    }

    static Response plan(Bookings.Plan plan) {
        return TestCore.admin().body(plan).put("/api/bookings/lines/{id}/plan", LINE);
    }

    LocalDate tomorrow() {
        return clock.local().toLocalDate().plusDays(1);
    }

    Instant at(int hour, int minute) {
        return tomorrow().atTime(hour, minute).atZone(CoreClock.ZONE).toInstant();
    }
}
