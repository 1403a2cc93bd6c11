package org.yizhan.house.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.house.Await;
import org.yizhan.house.center.Backlog;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.SampleHours;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.process.Child;

/// A kiosk and the county's hotline book the same line of a real center at a real county, whose slots have two places,
/// with the line between them and without.
class HotlineTest extends InAHouse {
    private static final String LINE = SampleHours.LINE;

    private final Hotline hotline;

    HotlineTest() throws IOException {
        super(0);
        hotline = new Hotline(officer, SampleHouse.sampleCenter());
    }

    @Test
    @Order(1)
    void the_sample_takes_appointments_on_one_line_and_numbers_on_the_others_whatever_the_hour() throws Exception {
        assertTrue(SampleHours.areMissing(kiosk(), LINE));
        RunCommand.chooseHours(house.plan());
        assertFalse(SampleHours.areMissing(kiosk(), LINE));
        CoreClient admin = staff(SampleStaff.ZHAO);
        admin.put("/api/opening/lines/" + LINE + "/rules", Ids.next(), Opening.Rules.NONE)
                .as(Opening.Rules.class);
        admin.put("/api/bookings/lines/" + LINE + "/plan", Ids.next(), Bookings.Plan.NONE)
                .as(Bookings.Plan.class);
        RunCommand.chooseHours(house.plan());
        assertTrue(SampleHours.areMissing(kiosk(), LINE), "what was chosen since stays, also that there are none");
        SampleHours.OFFICE.choose(admin, LINE);

        for (Bookings.Line line : List.of(kiosk().get("/api/bookings/lines").as(Bookings.Line[].class))) {
            assertEquals(line.id().equals(LINE), line.hours() && line.plan().places() > 0, line.id());
        }
        assertTrue(slots().size() > 5, "a working day within two weeks");
        var rounds = new Rounds(kiosk());
        for (Queue.Service service : rounds.services()) {
            if (!service.id().equals(LINE)) {
                assertTrue(rounds.ticket(Ids.next(), service.id()).done(), service.id());
            }
        }
    }

    @Test
    @Order(2)
    void what_the_hotline_books_comes_to_the_center_and_the_center_says_so() throws Exception {
        Await.until(
                "the county knows how the line is booked",
                LIMIT,
                () -> hotline.plan(LINE).isPresent());
        allocate(1);
        Instant slot = slots().getFirst().from();
        UUID call = Ids.next();
        assertEquals(0, hotline.book(call, LINE, slot));

        Await.until("the booking is at the center", LIMIT, () -> booking(call).state() == Bookings.State.BOOKED);
        Bookings.Booking booked = booking(call);
        assertEquals(Bookings.Side.COUNTY, booked.side());
        assertEquals("李＊国", Objects.requireNonNull(booked.maskedName()).shown());
        Await.until(
                "the center has said so",
                LIMIT,
                () -> hotline.booking(call).path("state").asText().equals("BOOKED"));
    }

    @Test
    @Order(3)
    void a_kiosk_books_the_centers_place_beside_it_and_then_neither_has_another() throws Exception {
        Instant slot = slots().getFirst().from();
        assertEquals(1, booking(book(slot)).place());

        assertEquals(409, hold(Ids.next(), slot).status());
        IOException refused = assertThrows(IOException.class, () -> hotline.book(Ids.next(), LINE, slot));
        assertTrue(String.valueOf(refused.getMessage()).contains("urn:yizhan:bookings:slot-full"), refused.toString());
    }

    @Test
    @Order(4)
    void while_the_line_is_cut_both_book_and_what_both_gave_out_is_shown_until_a_person_moves_one() throws Exception {
        assertTrue(new Backlog(staff(SampleStaff.ZHAO)).awaitEmpty(LIMIT));
        Child agent = house.stop("agent");
        Instant shared = slots().get(1).from();
        UUID call = Ids.next();
        assertEquals(0, hotline.book(call, LINE, shared));
        assertEquals(1, booking(book(shared)).place());

        Instant twice = slots().get(2).from();
        UUID here = book(twice);
        hotline.allocate(LINE, LocalDate.now(CLOCK), 2);
        UUID first = Ids.next();
        UUID second = Ids.next();
        assertEquals(0, hotline.book(first, LINE, twice));
        assertEquals(1, hotline.book(second, LINE, twice), "the county does not know yet that the center gave it out");
        assertEquals(List.of(), clashes());

        house.start(agent.spec());
        Await.until(
                "all three are at the center",
                LIMIT,
                () -> booking(call).state() == Bookings.State.BOOKED
                        && booking(first).state() == Bookings.State.BOOKED
                        && booking(second).state() == Bookings.State.BOOKED);
        assertEquals(List.of(Set.of(here, second)), clashes());
        assertFalse(booking(call).clash());

        allocate(1);
        try (Screens screens = Screens.of(house)) {
            Page desk = screens.console(SampleStaff.LI, 1);
            desk.navigate(house.plan().ports().coreAddress() + "/console/bookings");
            assertThat(desk.locator("#attention-list .warning")).containsText("县里和这里都约出去了");

            Instant later = slots().get(3).from();
            UUID key = Ids.next();
            staff(SampleStaff.WANG)
                    .post("/api/bookings/" + second + "/move", key, new Bookings.Move(key, later))
                    .as(Bookings.Booking.class);
            assertThat(desk.locator("#attention-list .warning")).hasCount(0);
            Await.until(
                    "the hotline sees where it is now",
                    LIMIT,
                    () -> hotline.booking(second).path("from").asText().equals(later.toString()));
        }
    }

    @Test
    @Order(5)
    void center_and_county_hold_the_same_of_all_that() throws Exception {
        assertTrue(new Backlog(staff(SampleStaff.ZHAO)).awaitEmpty(LIMIT));
        Outcome same = statement();
        assertEquals(0, same.exitCode(), same.out());
    }

    /// So many places of each slot are the county's, and the center knows.
    private void allocate(int places) throws IOException {
        hotline.allocate(LINE, LocalDate.now(CLOCK), places);
        Await.until(
                "the center knows its own places",
                LIMIT,
                () -> slots().stream().allMatch(slot -> slot.county() == places));
    }

    /// The slots of the last day that can be booked: none of them passes while the test runs.
    private List<Bookings.Slot> slots() throws IOException {
        LocalDate last = List.of(kiosk().get("/api/bookings/days?line=" + LINE).as(Bookings.Day[].class))
                .getLast()
                .date();
        return List.of(kiosk().get("/api/bookings/slots?line=" + LINE + "&date=" + last)
                .as(Bookings.Slot[].class));
    }

    private CoreClient.Answer hold(UUID id, Instant from) throws IOException {
        return kiosk().post("/api/bookings", id, new Bookings.HoldRequest(id, LINE, from, LocalizedText.CHINESE));
    }

    private UUID book(Instant from) throws IOException {
        UUID id = Ids.next();
        hold(id, from).as(Bookings.Booking.class);
        UUID key = Ids.next();
        kiosk().post("/api/bookings/" + id + "/confirm", key, new Bookings.Confirmation(key, null, null))
                .as(Bookings.Booking.class);
        return id;
    }

    private Bookings.Booking booking(UUID id) throws IOException {
        return kiosk().get("/api/bookings/" + id).as(Bookings.Booking.class);
    }

    private List<Set<UUID>> clashes() throws IOException {
        return staff(SampleStaff.WANG)
                .get("/api/bookings/day?date=" + LocalDate.now(CLOCK))
                .as(Bookings.DayBook.class)
                .clashes()
                .stream()
                .map(pair -> pair.stream().map(Bookings.Booking::id).collect(Collectors.toSet()))
                .toList();
    }
}
