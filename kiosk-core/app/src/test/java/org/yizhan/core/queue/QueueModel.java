package org.yizhan.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.CoreClock;

/// The queue as one would tell it: a list of tickets and what each step does to one of them. It shares nothing with
/// the core's own classes but the words of the contract.
final class QueueModel {
    static final List<String> SERVICES = List.of("social", "medical", "land", "civil");
    static final Set<String> CARRIED = Set.of("land", "civil");
    static final Map<Integer, List<String>> POOLS =
            Map.of(1, SERVICES, 2, SERVICES, 3, List.of("social", "medical"), 4, List.of("civil", "social"));
    static final String ITEM = "pension-check";
    static final String MATERIAL = "identity-card";
    static final int RECALLS = 3;
    static final int REQUEUE_BEHIND = 2;
    static final Duration PAPERS = Duration.ofDays(3);
    static final Map<Queue.Priority, Duration> BOUNDS = Map.of(
            Queue.Priority.ORDINARY, Duration.ofMinutes(60),
            Queue.Priority.ELDERLY, Duration.ofMinutes(30),
            Queue.Priority.DISABLED, Duration.ofMinutes(20),
            Queue.Priority.PREGNANT, Duration.ofMinutes(20),
            Queue.Priority.VETERAN, Duration.ofMinutes(30),
            Queue.Priority.APPOINTMENT, Duration.ofMinutes(10));

    final Map<UUID, ModelTicket> tickets = new LinkedHashMap<>();
    private final Map<Integer, Integer> inARow = new HashMap<>();
    private Instant recorded;
    private LocalDate date;
    private long day;
    private double lastPlace;

    QueueModel(Instant recorded, LocalDate date, long day, double lastPlace) {
        this.recorded = recorded;
        this.date = date;
        this.day = day;
        this.lastPlace = lastPlace;
    }

    private QueueModel(QueueModel other) {
        this(other.recorded, other.date, other.day, other.lastPlace);
        other.tickets.forEach((id, ticket) -> tickets.put(id, ticket.copy()));
        inARow.putAll(other.inARow);
    }

    /// One whole state; a step that is refused goes back to it.
    QueueModel copy() {
        return new QueueModel(this);
    }

    /// A step that is refused, and how.
    static final class No extends RuntimeException {
        private static final long serialVersionUID = 1;
        final String problem;

        No(Queue.Refusal refusal) {
            super(refusal.problemType());
            problem = refusal.problemType();
        }
    }

    long day() {
        return day;
    }

    /// Every write begins so: the day may be another.
    void begin(Instant now) {
        boolean trusted = isTrusted(now);
        LocalDate today = now.atZone(CoreClock.ZONE).toLocalDate();
        if (trusted && !today.equals(date)) {
            date = today;
            day++;
            tickets.values().forEach(ticket -> overnight(ticket, now));
        }
    }

    private boolean isTrusted(Instant now) {
        return !now.isBefore(recorded.minusSeconds(60));
    }

    /// For good while nobody knows what time it is.
    private @Nullable Instant keptUntil(Instant now) {
        return isTrusted(now) ? now.plus(PAPERS) : null;
    }

    /// And so it ends, if it was not refused.
    void commit(Instant now) {
        if (isTrusted(now) && now.isAfter(recorded)) {
            recorded = now;
        }
    }

    private void overnight(ModelTicket ticket, Instant now) {
        boolean carries = CARRIED.contains(ticket.service);
        switch (ticket.state) {
            case CALLED, SERVING -> moved(ticket, Queue.State.FINISHED, "core");
            case WAITING, TRANSFERRED, HELD -> {
                if (carries) {
                    carried(ticket, ticket.state == Queue.State.HELD ? Queue.State.WAITING : ticket.state, now);
                } else {
                    moved(ticket, Queue.State.MISSED, "core");
                }
            }
            case WAITING_FOR_PAPERS -> {
                if (ticket.until != null && ticket.until.isBefore(now)) {
                    moved(ticket, Queue.State.CANCELLED, "core");
                } else {
                    carried(ticket, ticket.state, now);
                }
            }
            case MISSED, FINISHED, CANCELLED -> {}
        }
    }

    private void carried(ModelTicket ticket, Queue.State state, Instant now) {
        Instant until = ticket.until;
        moved(ticket, state, "core");
        ticket.day = day;
        ticket.since = now;
        ticket.desk = null;
        ticket.staff = null;
        ticket.until = until;
    }

    static void moved(ModelTicket ticket, Queue.State state, String by) {
        ticket.before = null;
        ticket.state = state;
        ticket.version++;
        ticket.movedBy = by;
    }

    /// A step that its own desk can take back.
    private static void step(ModelTicket ticket, Queue.State state, String by, Consumer<ModelTicket> more) {
        ModelTicket before = ticket.copy();
        moved(ticket, state, by);
        ticket.before = before;
        more.accept(ticket);
    }

    ModelTicket take(UUID id, String service, Queue.Priority priority, List<String> route, Instant now) {
        lastPlace++;
        var ticket = new ModelTicket(id, service, priority, route, lastPlace, now, day);
        tickets.put(id, ticket);
        return ticket;
    }

    ModelTicket takeLacking(UUID id, String service, Instant now) {
        ModelTicket ticket = take(id, service, Queue.Priority.ORDINARY, List.of(), now);
        ticket.state = Queue.State.WAITING_FOR_PAPERS;
        ticket.until = keptUntil(now);
        return ticket;
    }

    ModelTicket visit(UUID id, String service, int desk, String by, boolean done, Instant now) {
        requireFree(desk, null, by);
        ModelTicket ticket = take(id, service, Queue.Priority.ORDINARY, List.of(), now);
        ticket.state = Queue.State.SERVING;
        ticket.desk = desk;
        ticket.staff = by;
        ticket.movedBy = by;
        if (done) {
            step(ticket, Queue.State.FINISHED, by, one -> {});
        }
        return ticket;
    }

    Optional<ModelTicket> next(int desk, String by, Instant now) {
        return new ModelTurn(eligible(desk, by), inARow.getOrDefault(desk, 0), now).next();
    }

    /// How many are called before each of those who wait, by the desk that comes to it first: told by calling
    /// them all, desk by desk, and looking one call ahead.
    Map<UUID, Integer> ahead(Instant now) {
        Map<UUID, Integer> least = new HashMap<>();
        for (int desk : POOLS.keySet()) {
            QueueModel alone = copy();
            int called = 0;
            for (var next = alone.nextByOneCall(desk, now); next.isPresent(); next = alone.nextByOneCall(desk, now)) {
                ModelTicket ticket = next.get();
                least.merge(ticket.id, called++, Math::min);
                ticket.state = Queue.State.FINISHED;
                alone.count(desk, ticket);
            }
        }
        return least;
    }

    private Optional<ModelTicket> nextByOneCall(int desk, Instant now) {
        return new ModelTurn(eligible(desk, ""), inARow.getOrDefault(desk, 0), now).nextByOneCall();
    }

    private int count(int desk, ModelTicket called) {
        int before = inARow.getOrDefault(desk, 0);
        inARow.put(desk, called.priority == Queue.Priority.ORDINARY ? 0 : Math.min(ModelTurn.RATIO, before + 1));
        return before;
    }

    List<ModelTicket> eligible(int desk, String by) {
        return tickets.values().stream()
                .filter(ticket -> ticket.day == day && ticket.isInLine())
                .filter(ticket -> POOLS.getOrDefault(desk, List.of()).contains(ticket.line)
                        || ticket.line.equals("desk:" + desk)
                        || ticket.line.equals(by))
                .toList();
    }

    ModelTicket callNext(int desk, String by, Instant now) {
        Optional<ModelTicket> there = at(desk);
        there.ifPresent(ticket -> requireOwn(ticket, by));
        ModelTicket next = next(desk, by, now).orElseThrow(() -> new No(Queue.Refusal.NOBODY_WAITING));
        there.ifPresent(ticket -> {
            if (ticket.state == Queue.State.CALLED && ticket.recalls == RECALLS) {
                miss(ticket, by);
            } else {
                finish(ticket, by);
            }
        });
        call(next, desk, by);
        next.inARowBefore = count(desk, next);
        return next;
    }

    private static void call(ModelTicket ticket, int desk, String by) {
        step(ticket, Queue.State.CALLED, by, one -> {
            one.desk = desk;
            one.staff = by;
            one.until = null;
            one.recalls = 0;
            one.inARowBefore = null;
        });
    }

    void choose(ModelTicket ticket, int desk, String by) {
        requireFree(desk, ticket, by);
        require(ticket, ticket.isInLine() || ticket.isIn(Queue.State.HELD, Queue.State.WAITING_FOR_PAPERS));
        call(ticket, desk, by);
    }

    void recall(ModelTicket ticket, int seat, String by) {
        boolean missed = ticket.state == Queue.State.MISSED;
        Integer desk = missed ? Integer.valueOf(seat) : ticket.desk;
        require(ticket, desk != null);
        if (ticket.state == Queue.State.CALLED && ticket.recalls >= RECALLS) {
            throw new No(Queue.Refusal.RECALL_LIMIT);
        }
        if (missed) {
            requireNobody(seat, ticket);
        } else {
            requireFree(desk == null ? 0 : desk, ticket, by);
        }
        require(ticket, missed || ticket.state == Queue.State.CALLED);
        int recalls = missed ? 0 : ticket.recalls + 1;
        moved(ticket, Queue.State.CALLED, by);
        ticket.recalls = recalls;
        if (missed) {
            ticket.desk = desk;
            ticket.staff = by;
            ticket.inARowBefore = null;
        }
    }

    void start(ModelTicket ticket, String by) {
        require(ticket, ticket.state == Queue.State.CALLED);
        step(ticket, Queue.State.SERVING, by, one -> {});
    }

    void finish(ModelTicket ticket, String by) {
        require(ticket, ticket.isAtDesk());
        if (ticket.route.isEmpty()) {
            step(ticket, Queue.State.FINISHED, by, one -> {});
        } else {
            String next = ticket.route.getFirst();
            step(ticket, Queue.State.TRANSFERRED, by, one -> {
                one.service = next;
                one.route = one.route.subList(1, one.route.size());
                inLine(one, next);
            });
        }
    }

    private static void inLine(ModelTicket ticket, String line) {
        ticket.line = line;
        ticket.desk = null;
        ticket.staff = null;
        ticket.until = null;
    }

    void miss(ModelTicket ticket, String by) {
        require(ticket, ticket.state == Queue.State.CALLED);
        step(ticket, Queue.State.MISSED, by, one -> {});
    }

    void hold(ModelTicket ticket, @Nullable Integer minutes, String by, Instant now) {
        require(ticket, ticket.isAtDesk());
        step(ticket, Queue.State.HELD, by, one -> one.until = minutes == null ? null : now.plusSeconds(minutes * 60L));
    }

    void papers(ModelTicket ticket, String by, Instant now) {
        require(ticket, ticket.isAtDesk() || ticket.isInLine());
        step(ticket, Queue.State.WAITING_FOR_PAPERS, by, one -> one.until = keptUntil(now));
    }

    void putBack(ModelTicket ticket, String by) {
        require(ticket, ticket.isAtDesk());
        step(ticket, Queue.State.WAITING, by, one -> inLine(one, one.line));
    }

    void giveBack(ModelTicket ticket, String by, Instant now) {
        require(ticket, ticket.isIn(Queue.State.HELD, Queue.State.WAITING_FOR_PAPERS));
        boolean papers = ticket.state == Queue.State.WAITING_FOR_PAPERS;
        step(ticket, Queue.State.WAITING, by, one -> {
            inLine(one, one.line);
            one.since = papers ? now : one.since;
        });
    }

    void requeue(ModelTicket ticket, String by, Instant now) {
        require(ticket, ticket.state == Queue.State.MISSED);
        List<Double> line = tickets.values().stream()
                .filter(one -> one.day == day && one.isInLine() && one.line.equals(ticket.line))
                .map(one -> one.place)
                .sorted()
                .toList();
        step(ticket, Queue.State.WAITING, by, one -> {
            inLine(one, one.line);
            one.since = now;
            if (!line.isEmpty()) {
                double before = line.get(Math.min(REQUEUE_BEHIND, line.size()) - 1);
                double after = line.size() > REQUEUE_BEHIND ? line.get(REQUEUE_BEHIND) : before + 1;
                one.place = Math.max(one.place, before + (after - before) / 2);
            }
        });
    }

    void transfer(ModelTicket ticket, String service, String line, String by) {
        require(ticket, ticket.isInLine() || ticket.isAtDesk() || ticket.state == Queue.State.HELD);
        step(ticket, Queue.State.TRANSFERRED, by, one -> {
            one.service = service;
            inLine(one, line);
        });
    }

    void cancel(ModelTicket ticket, String by) {
        require(ticket, !ticket.isIn(Queue.State.FINISHED, Queue.State.CANCELLED));
        step(ticket, Queue.State.CANCELLED, by, one -> {});
    }

    void classify(ModelTicket ticket, Queue.Priority priority, String by) {
        require(ticket, ticket.isInLine() || ticket.isIn(Queue.State.HELD, Queue.State.WAITING_FOR_PAPERS));
        step(ticket, ticket.state, by, one -> one.priority = priority);
    }

    void undo(ModelTicket ticket, String by) {
        ModelTicket before = ticket.before;
        if (before == null || !ticket.movedBy.equals(by) || before.day != ticket.day) {
            throw new No(Queue.Refusal.NOTHING_TO_UNDO);
        }
        if (before.isAtDesk()) {
            requireFree(before.desk == null ? 0 : before.desk, ticket, by);
        }
        Integer streak = ticket.inARowBefore;
        if (ticket.state == Queue.State.CALLED && streak != null && ticket.desk != null) {
            inARow.put(ticket.desk, streak);
        }
        ModelTicket after = before.copy();
        after.version = ticket.version + 1;
        after.recalls = ticket.recalls;
        after.errands = ticket.errands;
        after.movedBy = by;
        after.before = null;
        tickets.put(ticket.id, after);
    }

    /// Nobody takes away whom a colleague has before them.
    static void requireTheirs(ModelTicket ticket, String by) {
        if (ticket.isAtDesk() && !by.equals(ticket.staff)) {
            throw new No(Queue.Refusal.NOT_YOURS);
        }
    }

    void requireToday(ModelTicket ticket) {
        if (ticket.day != day) {
            throw new No(Queue.Refusal.DAY_OVER);
        }
    }

    private Optional<ModelTicket> at(int desk) {
        return tickets.values().stream()
                .filter(ticket -> ticket.day == day && ticket.isAtDesk() && ticket.desk != null && ticket.desk == desk)
                .findFirst();
    }

    private static void requireOwn(ModelTicket there, String by) {
        if (!by.equals(there.staff)) {
            throw new No(Queue.Refusal.DESK_TAKEN);
        }
    }

    private void requireFree(int desk, @Nullable ModelTicket except, String by) {
        at(desk).filter(there -> there != except).ifPresent(there -> requireOwn(there, by));
        requireNobody(desk, except);
    }

    /// As for who sits there: whom a colleague left there who does not is theirs.
    private void requireNobody(int desk, @Nullable ModelTicket except) {
        if (at(desk).filter(there -> there != except).isPresent()) {
            throw new No(Queue.Refusal.DESK_BUSY);
        }
    }

    static void require(ModelTicket ticket, boolean possible) {
        if (!possible) {
            throw new No(Queue.Refusal.NOT_POSSIBLE);
        }
    }
}
