package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.queue.Queue;

/// A simulated hall whose outcome one can work out on paper, since every visit takes as long as every other.
class WaitSimulationTest {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final int HOUR = 9;
    private static final int LEAST = 20;
    private static final long VISIT = Duration.ofMinutes(10).toMillis();
    private static final CallingPolicy POLICY = new CallingPolicy(2, bounds(), Duration.ofMillis(VISIT), 1);

    @Test
    void one_waits_as_long_as_those_before_take() {
        WaitEstimates estimates = simulate(List.of(desk(1, "social")), ordinary(3), 3);
        assertEquals(minutes(30), arrival(estimates, "social", Queue.Priority.ORDINARY));
        assertEquals(Optional.of(minutes(20)), estimates.of(ordinary(3).get(2)));
    }

    @Test
    void two_desks_halve_it() {
        WaitEstimates estimates = simulate(List.of(desk(1, "social"), desk(2, "social")), ordinary(4), 4);
        assertEquals(minutes(20), arrival(estimates, "social", Queue.Priority.ORDINARY));
    }

    @Test
    void who_is_preferred_waits_less() {
        WaitEstimates estimates = simulate(List.of(desk(1, "social")), ordinary(3), 3);
        assertEquals(minutes(0), arrival(estimates, "social", Queue.Priority.ELDERLY));
    }

    @Test
    void who_would_pass_their_delay_meanwhile_is_called_before_who_is_preferred() {
        TicketRow elderly = ticket(1, Queue.Priority.ELDERLY, null, NOW);
        TicketRow ordinary = ticket(2, Queue.Priority.ORDINARY, null, NOW.minus(Duration.ofMinutes(171)));
        var hall = new HallNow(1, NOW, List.of(desk(1, "social")), List.of(elderly, ordinary), 1, 1);
        WaitEstimates estimates = new WaitSimulation(hall, times(LEAST), from -> POLICY).run(List.of("social"));
        assertEquals(Optional.of(minutes(0)), estimates.of(ordinary));
        assertEquals(Optional.of(minutes(10)), estimates.of(elderly));
    }

    @Test
    void nobody_is_told_anything_of_a_line_that_no_open_desk_serves() {
        WaitEstimates estimates = simulate(List.of(desk(1, "medical")), List.of(), 0);
        assertEquals(Optional.empty(), estimates.arrival("social", Queue.Priority.ORDINARY));
        assertEquals(WaitEstimates.NONE, simulate(List.of(), ordinary(2), 2));
    }

    @Test
    void nobody_is_told_anything_of_a_line_whose_visits_are_not_known() {
        HallNow hall = new HallNow(1, NOW, List.of(desk(1, "social", "land")), List.of(), 0, 0);
        WaitEstimates estimates = new WaitSimulation(hall, times(LEAST), from -> POLICY).run(List.of("social", "land"));
        assertTrue(estimates.arrival("social", Queue.Priority.ORDINARY).isPresent());
        assertEquals(Optional.empty(), estimates.arrival("land", Queue.Priority.ORDINARY));
        assertEquals(
                WaitEstimates.NONE, new WaitSimulation(hall, times(LEAST - 1), from -> POLICY).run(List.of("social")));
    }

    @Test
    void what_lasts_at_a_desk_is_waited_for_to_its_end() {
        TicketRow there = ticket(1, Queue.Priority.ORDINARY, NOW.minusSeconds(240));
        var desk = new HallNow.OpenDesk(1, List.of("social"), 0, there);
        WaitEstimates estimates = simulate(List.of(desk), List.of(), 0);
        assertEquals(minutes(6), arrival(estimates, "social", Queue.Priority.ORDINARY));
    }

    @Test
    void a_visit_longer_than_any_is_over_where_nobody_waits_for_its_desk_and_lasts_where_somebody_does() {
        TicketRow there = ticket(9, Queue.Priority.ORDINARY, NOW.minus(Duration.ofHours(4)));
        var desk = new HallNow.OpenDesk(1, List.of("social"), 0, there);
        assertEquals(minutes(0), arrival(simulate(List.of(desk), List.of(), 0), "social", Queue.Priority.ORDINARY));
        assertEquals(minutes(70), arrival(simulate(List.of(desk), ordinary(1), 1), "social", Queue.Priority.ORDINARY));
    }

    @Test
    void of_very_many_only_the_first_are_played_and_the_rest_is_taken_to_go_on_alike() {
        WaitEstimates estimates = simulate(List.of(desk(1, "social")), ordinary(3), 9);
        assertEquals(minutes(90), arrival(estimates, "social", Queue.Priority.ORDINARY));
        assertEquals(minutes(0), arrival(estimates, "social", Queue.Priority.ELDERLY));
    }

    @Test
    void the_same_hall_is_told_the_same_twice() {
        List<DeskTimes.Visit> visits = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            visits.add(new DeskTimes.Visit("social", HOUR, i * 10_000L));
        }
        HallNow hall = new HallNow(1, NOW, List.of(desk(1, "social")), ordinary(5), 5, 0);
        var times = new DeskTimes(visits, LEAST);
        WaitEstimates once = new WaitSimulation(hall, times, from -> POLICY).run(List.of("social"));
        assertEquals(once, new WaitSimulation(hall, times, from -> POLICY).run(List.of("social")));
        WaitRange range = arrival(once, "social", Queue.Priority.ORDINARY);
        assertTrue(range.p20() < range.p80(), range.toString());
    }

    @Test
    void a_range_is_told_outward_in_steps_of_five_minutes() {
        assertEquals(new Queue.Wait(0, 5), new WaitRange(0, 0).shown());
        assertEquals(new Queue.Wait(20, 35), shown(21, 34));
        assertEquals(new Queue.Wait(20, 35), shown(20, 35));
        assertEquals(new Queue.Wait(30, 35), shown(30, 30));
    }

    private static Queue.Wait shown(int from, int until) {
        return new WaitRange(minutes(from).p20(), minutes(until).p20()).shown();
    }

    private static WaitRange arrival(WaitEstimates estimates, String line, Queue.Priority priority) {
        return estimates.arrival(line, priority).orElseThrow();
    }

    private static WaitRange minutes(int minutes) {
        long millis = Duration.ofMinutes(minutes).toMillis();
        return new WaitRange(millis, millis);
    }

    private static WaitEstimates simulate(List<HallNow.OpenDesk> desks, List<TicketRow> waiting, int all) {
        return new WaitSimulation(new HallNow(1, NOW, desks, waiting, all, 0), times(LEAST), from -> POLICY)
                .run(List.of("social"));
    }

    private static DeskTimes times(int known) {
        return new DeskTimes(Collections.nCopies(known, new DeskTimes.Visit("social", HOUR, VISIT)), LEAST);
    }

    private static HallNow.OpenDesk desk(int number, String... lines) {
        return new HallNow.OpenDesk(number, List.of(lines), 0, null);
    }

    private static List<TicketRow> ordinary(int count) {
        List<TicketRow> tickets = new ArrayList<>();
        for (int nr = 1; nr <= count; nr++) {
            tickets.add(ticket(nr, Queue.Priority.ORDINARY, null));
        }
        return tickets;
    }

    private static TicketRow ticket(int nr, Queue.Priority priority, @Nullable Instant called) {
        return ticket(nr, priority, called, NOW);
    }

    private static TicketRow ticket(int nr, Queue.Priority priority, @Nullable Instant called, Instant since) {
        var stay = new Stay(
                called == null ? Queue.State.WAITING : Queue.State.CALLED,
                1,
                priority,
                "social",
                "social",
                (long) nr << Tickets.PLACE_BITS,
                since,
                called == null ? null : 1,
                null,
                null,
                List.of(),
                null);
        return new TicketRow(
                nr,
                new UUID(1, nr),
                "A%03d".formatted(nr),
                0,
                NOW,
                new TicketRow.Calls(called == null ? 0 : 1, 0, called),
                stay,
                1,
                TicketEvent.ISSUE,
                Step.CORE);
    }

    private static Map<Queue.Priority, Duration> bounds() {
        Map<Queue.Priority, Duration> bounds = new EnumMap<>(Queue.Priority.class);
        for (Queue.Priority priority : Queue.Priority.values()) {
            bounds.put(priority, Duration.ofHours(3));
        }
        return bounds;
    }
}
