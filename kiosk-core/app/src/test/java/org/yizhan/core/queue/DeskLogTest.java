package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.queue.Queue;

class DeskLogTest {
    private static final int DESK = 1;
    private final DeskLog log = new DeskLog();

    @Test
    void a_visit_that_somebody_finished_lasted_until_then_whoever_is_called_next() {
        waits(1, 0, 0);
        visit(1, 0, 5, "finished");
        waits(2, 60, 60);
        visit(2, 60, 67, "missed");
        assertEquals(List.of(5L, 7L), told());
    }

    @Test
    void a_visit_that_ended_with_a_call_counts_where_who_was_called_had_stood_in_line_when_it_began() {
        waits(1, 0, 3);
        waits(2, 2, 13);
        visit(1, 3, 13, "finished");
        visit(2, 13, 20, "transferred");
        assertEquals(List.of(10L, 7L), told());
    }

    @Test
    void a_visit_that_ended_with_the_call_of_somebody_who_came_later_tells_nothing() {
        waits(1, 0, 3);
        visit(1, 3, 63, "finished");
        waits(2, 62, 63);
        visit(2, 63, 70, "finished");
        assertEquals(List.of(7L), told());
    }

    @Test
    void a_visit_that_was_begun_by_a_step_of_its_own_lasts_from_its_call() {
        waits(1, 0, 3);
        visit(1, 3, 5, "started");
        tell(1, Queue.State.SERVING, 5, 13L, "finished");
        assertEquals(List.of(10L), told());
    }

    @Test
    void a_visit_that_lasts_or_that_only_the_night_ended_tells_nothing() {
        visit(1, 3, 5, "started");
        tell(1, Queue.State.SERVING, 5, null, null);
        assertEquals(List.of(), told());
    }

    @Test
    void somebody_served_without_a_number_keeps_no_desk_in_the_log() {
        tell(1, Queue.State.SERVING, 5, 5L, "finished");
        assertEquals(List.of(), told());
    }

    /// Half of the time nobody is there, and nobody ever presses "finish".
    @Test
    void a_desk_that_only_presses_next_is_known_to_take_as_long_as_it_does() {
        var random = new SplittableRandom(7);
        List<Long> came = new ArrayList<>();
        List<Long> lasted = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < 4000; i++) {
            at += Math.round(
                    -Math.log(1 - random.nextDouble()) * Duration.ofMinutes(10).toMillis());
            came.add(at);
            lasted.add(Math.round(Math.exp(0.5 * random.nextGaussian())
                    * Duration.ofMinutes(5).toMillis()));
        }
        List<Long> called = new ArrayList<>();
        long free = 0;
        for (int i = 0; i < came.size(); i++) {
            called.add(Math.max(came.get(i), free));
            free = called.getLast() + lasted.get(i);
        }
        for (int i = 0; i < came.size(); i++) {
            Long next = i + 1 < called.size() ? called.get(i + 1) : null;
            row(i, Queue.State.WAITING, came.get(i), called.get(i), "called");
            row(i, Queue.State.CALLED, called.get(i), next, next == null ? null : "finished");
        }
        List<Long> told = log.visits().stream().map(DeskTimes.Visit::millis).toList();
        double as = mean(told) / mean(lasted);
        assertTrue(told.size() > 1000, told.size() + " visits");
        assertTrue(as > 0.95 && as < 1.05, "as long by " + as);
        assertTrue((double) called.getLast() / called.size() > 1.5 * mean(lasted), "the desk was idle for long");
    }

    private static double mean(List<Long> millis) {
        return millis.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    @Test
    void whoever_was_put_into_another_class_stood_in_line_all_the_while() {
        tell(2, Queue.State.WAITING, -5, 4L, "classified");
        visit(1, 0, 10, "finished");
        tell(2, Queue.State.WAITING, 4, 10L, "called");
        visit(2, 10, 12, "finished");
        assertEquals(List.of(10L, 2L), told());
    }

    private void waits(int ticket, long from, long until) {
        tell(ticket, Queue.State.WAITING, from, until, "called");
    }

    private void visit(int ticket, long from, long until, String ended) {
        tell(ticket, Queue.State.CALLED, from, until, ended);
    }

    /// In minutes.
    private void tell(int ticket, Queue.State state, long from, @Nullable Long until, @Nullable String ended) {
        row(ticket, state, millis(from), until == null ? null : millis(until), ended);
    }

    private void row(int ticket, Queue.State state, long from, @Nullable Long until, @Nullable String ended) {
        log.tell(new DeskLog.Row(
                ticket, state, "social", state == Queue.State.WAITING ? null : DESK, from, until, ended));
    }

    private static long millis(long minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }

    private List<Long> told() {
        return log.visits().stream()
                .map(visit -> Duration.ofMillis(visit.millis()).toMinutes())
                .toList();
    }
}
