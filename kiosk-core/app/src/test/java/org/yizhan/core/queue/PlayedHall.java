package org.yizhan.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.yizhan.contract.queue.Queue;

/// A hall without a core: people come, and each desk calls by [CallingPolicy] as soon as it is free and somebody waits
/// for it, until nobody does.
final class PlayedHall {
    /// @param longest  as long as none of its visits lasts longer; so far it looks ahead
    record Desk(int number, List<String> lines, Duration longest) {}

    /// @param since  when the delay began; who was on hold comes back later
    /// @param place  in the order of arrival
    /// @param visit  how much of the longest visit of a desk this one takes, in percent
    record Person(Queue.Priority priority, String line, Instant since, Instant comes, int place, int visit) {}

    record Call(Desk desk, Person person, Instant at) {}

    private final List<Desk> desks;
    private final CallingPolicy policy;
    private final Map<Desk, Instant> freeAt = new HashMap<>();
    private final Map<Desk, Integer> inARow = new HashMap<>();
    private final Map<TicketRow, Person> waiting = new HashMap<>();
    private final Deque<Person> coming;
    private final List<Call> calls = new ArrayList<>();
    private Instant now = Instant.MIN;

    private PlayedHall(Collection<Desk> desks, Collection<Person> people, CallingPolicy policy) {
        this.desks = List.copyOf(desks);
        this.policy = policy;
        this.coming = new ArrayDeque<>(
                people.stream().sorted(Comparator.comparing(Person::comes)).toList());
    }

    /// @param policy  as far as it is the same for all desks
    /// @return all calls, in their order
    static List<Call> play(Collection<Desk> desks, Collection<Person> people, CallingPolicy policy) {
        var hall = new PlayedHall(desks, people, policy);
        while (hall.goesOn()) {}
        return hall.calls;
    }

    private boolean goesOn() {
        Optional<Desk> next = desks.stream()
                .filter(this::isWaitedFor)
                .min(Comparator.comparing(this::callsAt).thenComparing(Desk::number));
        if (!coming.isEmpty()
                && next.filter(desk -> callsAt(desk).isBefore(coming.element().comes()))
                        .isEmpty()) {
            Person person = coming.remove();
            now = later(now, person.comes());
            waiting.put(ticket(person, calls.size() + waiting.size() + 1), person);
            return true;
        }
        next.ifPresent(this::call);
        return next.isPresent();
    }

    private boolean isWaitedFor(Desk desk) {
        return waiting.values().stream().anyMatch(person -> desk.lines().contains(person.line()));
    }

    private Instant callsAt(Desk desk) {
        return later(now, freeAt.getOrDefault(desk, Instant.MIN));
    }

    private void call(Desk desk) {
        now = callsAt(desk);
        int before = inARow.getOrDefault(desk, 0);
        int alike = Math.toIntExact(desks.stream()
                .filter(other -> Set.copyOf(other.lines()).equals(Set.copyOf(desk.lines())))
                .count());
        var own = new CallingPolicy(policy.ratio(), policy.bounds(), desk.longest(), alike);
        var line = new SimulatedLine(waiting.keySet());
        TicketRow called = own.choose(line.heads(desk.lines()), line.delays(desk.lines(), own), now, before)
                .orElseThrow()
                .ticket();
        Person person = waiting.remove(called);
        if (person == null) {
            throw new AssertionError("somebody is called who does not wait");
        }
        inARow.put(desk, own.inARowAfter(called, before));
        freeAt.put(desk, now.plus(desk.longest().multipliedBy(person.visit()).dividedBy(100)));
        calls.add(new Call(desk, person, now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static TicketRow ticket(Person person, int nr) {
        return ticket(person.priority(), person.line(), person.since(), person.place(), nr);
    }

    /// One that waits.
    static TicketRow ticket(Queue.Priority priority, String line, Instant since, long place, int nr) {
        var stay =
                new Stay(Queue.State.WAITING, 1, priority, line, line, place, since, null, null, null, List.of(), null);
        return new TicketRow(
                nr,
                new UUID(1, nr),
                "A%03d".formatted(nr),
                0,
                since,
                TicketRow.Calls.NONE,
                stay,
                1,
                TicketEvent.ISSUE,
                Step.CORE);
    }

    /// Those that desk called while that one waited there, until then.
    static Predicate<Call> whileWaiting(Desk desk, Person person, Instant until) {
        return call -> call.desk().equals(desk)
                && !call.at().isBefore(person.comes())
                && !call.at().isAfter(until);
    }
}
