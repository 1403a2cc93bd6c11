package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;

/// What the longest delay is worth: whoever passes it does so because not all could be kept, never because somebody was
/// called who could have waited longer.
class LongestDelayTest {
    private static final Instant OPEN = Instant.parse("2026-11-23T00:30:00Z");
    private static final Duration VISIT = Duration.ofMinutes(8);
    private static final List<String> LINES = List.of("social", "medical", "land");
    private static final CallingPolicy POLICY = new CallingPolicy(2, QueueModel.BOUNDS, VISIT, 1);

    /// @param second  when they come
    /// @param away    how many seconds of their delay had passed before
    private record Comer(Queue.Priority priority, int line, int second, int away, int place, int visit) {
        PlayedHall.Person person() {
            Instant comes = OPEN.plusSeconds(second);
            return new PlayedHall.Person(priority, LINES.get(line), comes.minusSeconds(away), comes, place, visit);
        }
    }

    /// Two desks and more, some of their lines alike: whoever is late was waiting when each of their desks called for
    /// the last time before, and each called somebody whose delay ended no later.
    @Property(tries = 2000)
    void nobody_is_late_while_a_desk_of_theirs_called_somebody_who_could_have_waited_longer(
            @ForAll("desks") List<PlayedHall.Desk> desks, @ForAll("comers") List<Comer> comers) {
        List<PlayedHall.Call> calls =
                PlayedHall.play(desks, comers.stream().map(Comer::person).toList(), POLICY);
        for (PlayedHall.Call late :
                calls.stream().filter(LongestDelayTest::isLate).toList()) {
            for (PlayedHall.Desk desk : desks) {
                if (desk.lines().contains(late.person().line())) {
                    calls.stream()
                            .filter(PlayedHall.whileWaiting(desk, late.person(), due(late.person())))
                            .reduce((earlier, later) -> later)
                            .ifPresent(last -> assertFalse(
                                    due(last.person()).isAfter(due(late.person())), late + " yielded to " + last));
                }
            }
        }
    }

    /// So many desks keep so many delays that end within one visit, whatever the classes and however many wait.
    @Property(tries = 2000)
    void nobody_is_late_where_within_one_visit_no_more_delays_end_than_there_are_desks(
            @ForAll @IntRange(min = 1, max = 3) int count,
            @ForAll @IntRange(min = 60, max = 600) int visit,
            @ForAll("comers") List<Comer> comers) {
        List<Instant> dues = new ArrayList<>();
        List<PlayedHall.Person> people = new ArrayList<>();
        for (Comer comer : comers) {
            int before = dues.size();
            Instant due =
                    before == 0 ? OPEN.plusSeconds(3600) : dues.get(before - 1).plusSeconds(comer.second() % visit);
            if (before >= count && due.isBefore(dues.get(before - count).plusSeconds(visit))) {
                due = dues.get(before - count).plusSeconds(visit);
            }
            dues.add(due);
            Instant comes = due.minus(bound(comer.priority()));
            people.add(new PlayedHall.Person(
                    comer.priority(), LINES.get(comer.line()), comes, comes, comer.place(), comer.visit()));
        }
        List<PlayedHall.Call> calls = PlayedHall.play(desks(count, visit), people, POLICY);
        assertEquals(people.size(), calls.size());
        assertEquals(List.of(), calls.stream().filter(LongestDelayTest::isLate).toList());
    }

    /// Of any group whose delays end as close together as so many desks can just keep, all are kept, among however
    /// many others of whatever class who can wait: wherever calling by the ends of the delays would keep them,
    /// the policy does.
    @Property(tries = 2000)
    void nobody_of_a_group_is_late_whom_earlier_calls_could_keep(
            @ForAll @IntRange(min = 1, max = 3) int count,
            @ForAll @IntRange(min = 60, max = 600) int visit,
            @ForAll("comers") @Size(max = CallingPolicy.FORESEEN) List<Comer> group,
            @ForAll("comers") List<Comer> others) {
        Instant due = OPEN;
        List<PlayedHall.Person> people = new ArrayList<>();
        for (Comer comer : group) {
            Instant latest = OPEN.plusSeconds((long) visit * (people.size() / count));
            due = later(due, latest.plusSeconds(comer.away() % visit));
            people.add(waiting(comer, due, OPEN));
        }
        Instant nobodyIsLeft = OPEN.plusSeconds((long) visit * (group.size() + others.size() + CallingPolicy.FORESEEN));
        for (Comer comer : others) {
            people.add(
                    waiting(comer, nobodyIsLeft.plusSeconds(comer.away()), OPEN.plusSeconds(comer.second() % visit)));
        }
        List<PlayedHall.Call> calls = PlayedHall.play(desks(count, visit), people, POLICY);
        assertEquals(people.size(), calls.size());
        assertEquals(List.of(), calls.stream().filter(LongestDelayTest::isLate).toList());
    }

    private static PlayedHall.Person waiting(Comer comer, Instant due, Instant comes) {
        return new PlayedHall.Person(
                comer.priority(),
                LINES.get(comer.line()),
                due.minus(bound(comer.priority())),
                comes,
                comer.place(),
                comer.visit());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<PlayedHall.Desk> desks(int count, int visit) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new PlayedHall.Desk(number, LINES, Duration.ofSeconds(visit)))
                .toList();
    }

    /// Ten came with one bus, and elderly ones come while half of them still wait: one desk has one call to
    /// spare, and none for a second elderly one before the ten were called.
    @Example
    void a_bus_of_ten_is_called_in_time_while_elderly_ones_keep_coming() {
        List<PlayedHall.Person> people = new ArrayList<>();
        for (int place = 1; place <= 10; place++) {
            people.add(new PlayedHall.Person(
                    Queue.Priority.ORDINARY, "social", OPEN.minus(Duration.ofMinutes(9)), OPEN, place, 100));
        }
        for (int place = 11; place <= 16; place++) {
            Instant comes = OPEN.plus(Duration.ofMinutes(2L * place));
            people.add(new PlayedHall.Person(Queue.Priority.ELDERLY, "social", comes, comes, place, 100));
        }
        List<PlayedHall.Call> calls = PlayedHall.play(desks(1, 300), people, POLICY);
        assertEquals(
                List.of(11, 6, 7, 8, 9, 10, 12),
                calls.subList(5, 12).stream().map(call -> call.person().place()).toList());
        assertEquals(
                List.of(),
                calls.stream()
                        .filter(call -> call.person().priority() == Queue.Priority.ORDINARY && isLate(call))
                        .toList());
    }

    @Example
    void who_would_be_late_at_the_next_call_is_called_and_until_then_classes_take_turns() {
        TicketRow ordinary = PlayedHall.ticket(Queue.Priority.ORDINARY, "social", OPEN, 1, 1);
        TicketRow elderly = PlayedHall.ticket(Queue.Priority.ELDERLY, "social", OPEN.plusSeconds(2400), 2, 2);
        List<TicketRow> heads = List.of(ordinary, elderly);
        Instant due = OPEN.plus(Duration.ofMinutes(60));
        assertEquals(Turn.Reason.PREFERRED_TURN, reason(heads, due.minus(VISIT).minusSeconds(1)));
        assertEquals(
                new Turn.Why(Turn.Reason.DELAY_ENDING, Queue.Priority.ORDINARY, 3120, 60, 1, 2, 8),
                choose(heads, due.minus(VISIT), 1).why());
        assertEquals(Turn.Reason.DELAY_ENDING, reason(heads, due.minusSeconds(1)));
        assertEquals(Turn.Reason.LONGEST_DELAY, reason(heads, due));
    }

    @Example
    void of_several_the_one_comes_first_whose_delay_ends_first() {
        TicketRow ordinary = PlayedHall.ticket(Queue.Priority.ORDINARY, "social", OPEN, 1, 1);
        TicketRow disabled = PlayedHall.ticket(Queue.Priority.DISABLED, "land", OPEN.plusSeconds(2399), 2, 2);
        assertEquals(
                disabled,
                choose(List.of(ordinary, disabled), OPEN.plusSeconds(3300), 2).ticket());
    }

    @Example
    void whose_delays_end_together_begin_as_late_as_keeps_them_all() {
        TicketRow elderly = PlayedHall.ticket(Queue.Priority.ELDERLY, "social", OPEN.plusSeconds(3000), 1, 1);
        TicketRow first = PlayedHall.ticket(Queue.Priority.ORDINARY, "social", OPEN, 2, 2);
        TicketRow second = PlayedHall.ticket(Queue.Priority.ORDINARY, "land", OPEN.plusSeconds(1), 3, 3);
        List<TicketRow> heads = List.of(elderly, first, second);
        Instant late = OPEN.plusSeconds(3601).minus(VISIT.multipliedBy(2));
        assertEquals(Turn.Reason.PREFERRED_TURN, reason(heads, late.minusMillis(1)));
        assertEquals(Turn.Reason.DELAYS_ENDING, reason(heads, late));
        assertEquals(first, choose(heads, late, 0).ticket());
    }

    private static Turn.Reason reason(List<TicketRow> heads, Instant now) {
        return choose(heads, now, 1).why().reason();
    }

    private static CallingPolicy.Choice choose(List<TicketRow> all, Instant now, int inARow) {
        return POLICY.choose(all, moment -> POLICY.endingBy(moment, all), now, inARow)
                .orElseThrow();
    }

    private static boolean isLate(PlayedHall.Call call) {
        return call.at().isAfter(due(call.person()));
    }

    private static Instant due(PlayedHall.Person person) {
        return person.since().plus(bound(person.priority()));
    }

    private static Duration bound(Queue.Priority priority) {
        return QueueModel.BOUNDS.getOrDefault(priority, Duration.ZERO);
    }

    @Provide
    Arbitrary<List<PlayedHall.Desk>> desks() {
        Arbitrary<Set<String>> lines = Arbitraries.of(LINES).set().ofMinSize(1);
        Arbitrary<Integer> longest = Arbitraries.integers().between(60, 1800);
        return Combinators.combine(lines, longest)
                .as((from, seconds) -> new PlayedHall.Desk(0, List.copyOf(from), Duration.ofSeconds(seconds)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(desks -> IntStream.range(0, desks.size())
                        .mapToObj(at -> new PlayedHall.Desk(
                                at + 1, desks.get(at).lines(), desks.get(at).longest()))
                        .toList());
    }

    @Provide
    Arbitrary<List<Comer>> comers() {
        Arbitrary<Queue.Priority> classes = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Queue.Priority.ORDINARY)),
                Tuple.of(3, Arbitraries.of(Queue.Priority.class)));
        Arbitrary<Integer> lines = Arbitraries.integers().between(0, LINES.size() - 1);
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 7200);
        Arbitrary<Integer> away = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 3600)));
        Arbitrary<Integer> places = Arbitraries.integers().between(1, 100);
        Arbitrary<Integer> visits = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(100)),
                Tuple.of(1, Arbitraries.integers().between(1, 100)));
        return Combinators.combine(classes, lines, seconds, away, places, visits)
                .as(Comer::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(60);
    }
}
