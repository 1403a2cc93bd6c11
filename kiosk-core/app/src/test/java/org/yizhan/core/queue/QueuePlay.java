package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.Assembled;
import org.yizhan.core.StandingClock;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// Takes each step in the core and in the model, and compares what came of it.
final class QueuePlay {
    private static final int DESKS = 4;
    private static final Queue.Priority[] CLASSES = Queue.Priority.values();

    private final StandingClock clock;
    private final Store store;
    private final TicketIssue issue;
    private final DeskCalls calls;
    private final DeskSteps steps;
    private final Household household;
    private final TicketViews views;
    private final Tickets tickets;
    private final Tally tally;
    private final Turnover turnover;
    private QueueModel model;
    private long decidedOn;

    QueuePlay(Assembled core, StandingClock clock, QueueModel model) {
        this.clock = clock;
        this.store = core.get(Store.class);
        this.issue = core.get(TicketIssue.class);
        this.calls = core.get(DeskCalls.class);
        this.steps = core.get(DeskSteps.class);
        this.household = core.get(Household.class);
        this.views = core.get(TicketViews.class);
        this.tickets = core.get(Tickets.class);
        this.tally = core.get(Tally.class);
        this.turnover = core.get(Turnover.class);
        this.model = model;
    }

    QueueModel model() {
        return model;
    }

    static String staff(int desk) {
        return "staff:desk" + desk;
    }

    void play(QueueStep step) {
        int desk = 1 + step.who() % DESKS;
        String by = staff(desk);
        switch (step.kind()) {
            case TAKE -> take(step);
            case TAKE_LACKING -> takeLacking(step);
            case TAKE_AGAIN -> any(step).ifPresent(this::takeAgain);
            case NEXT -> next(desk, by);
            case NEXT_ELSEWHERE -> next(desk, staff(1 + step.which() % DESKS));
            case VISIT -> visit(step, desk, by);
            case TIME_PASSES -> clock.move(Duration.ofMinutes(step.much() % 40));
            case CLOCK_SET_BACK -> clock.move(Duration.ofMinutes(-step.much() % 50));
            case NIGHT -> clock.move(Duration.ofHours(24));
            case CHOOSE,
                    RECALL,
                    START,
                    FINISH,
                    MISS,
                    HOLD,
                    PAPERS,
                    PUT_BACK,
                    RETURN,
                    REQUEUE,
                    TRANSFER,
                    CANCEL,
                    CLASSIFY,
                    ERRAND,
                    DROP,
                    UNDO,
                    STALE -> any(step).ifPresent(ticket -> on(ticket, step, desk, by));
        }
    }

    private void take(QueueStep step) {
        var id = Ids.next();
        String service = service(step.which());
        Queue.Priority priority = step.much() % 3 == 0 ? CLASSES[step.much() % CLASSES.length] : null;
        List<String> route = step.much() % 7 == 0 ? List.of(service(step.much())) : List.of();
        var request = new Queue.TicketRequest(id, service, "zh-CN", priority, route);
        both(tx -> issue.take(tx, request, "kiosk-" + step.who() % 4), now -> {
            var asWhat = priority == null ? Queue.Priority.ORDINARY : priority;
            return model.take(id, service, asWhat, new ArrayList<>(route), now);
        });
    }

    private void takeLacking(QueueStep step) {
        String service = service(step.which());
        var lacking = new Visits.Lacking(QueueModel.ITEM, List.of(QueueModel.MATERIAL));
        var request = Queue.TicketRequest.lacking(Ids.next(), service, "zh-CN", lacking);
        both(
                tx -> issue.take(tx, request, "kiosk-" + step.who() % 4),
                now -> model.takeLacking(request.id(), service, now));
    }

    /// The kiosk lost the answer: the same tap is the same ticket, wherever that stands by now.
    private void takeAgain(ModelTicket ticket) {
        var request = new Queue.TicketRequest(ticket.id, ticket.service, "zh-CN");
        Queue.Ticket again = store.write(tx -> issue.take(tx, request, "kiosk-0"));
        model.commit(clock.instant());
        assertEquals(ticket.version, again.version());
    }

    /// When one is called, one looks at all who waited for that desk whether that was right.
    private void next(int desk, String by) {
        var action = new Queue.DeskAction(Ids.next());
        both(tx -> calls.next(tx, desk, action, new Actor(by, null)), now -> {
            List<ModelTicket> waited =
                    model.eligible(desk, by).stream().map(ModelTicket::copy).toList();
            ModelTicket called = model.callNext(desk, by, now);
            assertTrue(
                    waited.stream()
                            .filter(ticket -> ModelTurn.isLateByNextCall(ticket, now))
                            .noneMatch(ticket -> ModelTurn.due(ticket).isBefore(ModelTurn.due(called))),
                    "somebody will be late for one who could have waited longer");
            return called;
        });
    }

    private void visit(QueueStep step, int desk, String by) {
        var visit = new DeskWork.Visit(Ids.next(), service(step.which()), step.much() % 2 == 0);
        both(
                tx -> calls.visit(tx, desk, visit, new Actor(by, null)),
                now -> model.visit(visit.id(), visit.serviceId(), desk, by, visit.done(), now));
    }

    /// Mostly whoever has it before them takes the step.
    private void on(ModelTicket ticket, QueueStep step, int whose, String whoever) {
        Integer at = ticket.desk;
        String hand = ticket.staff;
        boolean isTheirs = ticket.isAtDesk() && step.much() % 5 < 4;
        int desk = isTheirs && at != null ? at : whose;
        String by = isTheirs && hand != null ? hand : whoever;
        boolean sits = step.kind() == QueueStep.Kind.RECALL && ticket.state == Queue.State.MISSED;
        var clerk = new Actor(by, sits ? desk : null);
        var id = ticket.id;
        var key = Ids.next();
        long version = ticket.version;
        decidedOn = version;
        var action = new Queue.DeskAction(key, version, null);
        int to = 1 + step.much() % DESKS;
        switch (step.kind()) {
            case CHOOSE ->
                both(
                        tx -> calls.chosen(tx, id, new DeskWork.CallTo(key, version, desk, null), clerk),
                        now -> then(id, one -> model.choose(one, desk, by)));
            case RECALL ->
                both(
                        tx -> calls.recall(tx, id, action, clerk),
                        now -> then(id, by, one -> model.recall(one, desk, by)));
            case START ->
                both(tx -> steps.start(tx, id, action, clerk), now -> then(id, by, one -> model.start(one, by)));
            case FINISH ->
                both(tx -> steps.finish(tx, id, action, clerk), now -> then(id, by, one -> model.finish(one, by)));
            case MISS -> both(tx -> steps.miss(tx, id, action, clerk), now -> then(id, by, one -> model.miss(one, by)));
            case HOLD -> {
                Integer minutes = step.much() % 2 == 0 ? null : 500;
                both(
                        tx -> steps.hold(tx, id, new DeskWork.Hold(key, version, minutes, null), clerk),
                        now -> then(id, by, one -> model.hold(one, minutes, by, now)));
            }
            case PAPERS ->
                both(
                        tx -> steps.askPapers(tx, id, new Visits.AskPapers(key, version, null, null), clerk),
                        now -> then(id, by, one -> model.papers(one, by, now)));
            case PUT_BACK ->
                both(tx -> steps.putBack(tx, id, action, clerk), now -> then(id, by, one -> model.putBack(one, by)));
            case RETURN ->
                both(
                        tx -> steps.giveBack(tx, id, action, clerk),
                        now -> then(id, by, one -> model.giveBack(one, by, now)));
            case REQUEUE ->
                both(
                        tx -> steps.requeue(tx, id, action, clerk),
                        now -> then(id, by, one -> model.requeue(one, by, now)));
            case TRANSFER -> {
                String service = step.much() % 2 == 0 ? service(step.much() / 2) : null;
                Integer there = service == null ? Integer.valueOf(to) : null;
                both(
                        tx -> steps.transfer(
                                tx, id, new DeskWork.Transfer(key, version, service, there, null, null), clerk),
                        now -> then(
                                id,
                                by,
                                one -> model.transfer(
                                        one,
                                        service == null ? one.service : service,
                                        service == null ? "desk:" + to : service,
                                        by)));
            }
            case CANCEL ->
                both(tx -> steps.cancel(tx, id, action, clerk), now -> then(id, by, one -> model.cancel(one, by)));
            case CLASSIFY -> {
                Queue.Priority into = CLASSES[step.much() % CLASSES.length];
                var classify = new DeskWork.Classify(key, version, into, DeskWork.Cause.SEEN);
                both(
                        tx -> steps.classify(tx, id, classify, clerk),
                        now -> then(id, by, one -> model.classify(one, into, by)));
            }
            case ERRAND -> {
                String beside = service(step.much());
                var wanted = new Errands.Wanted(key, beside, Errands.Relation.PARENT, Errands.Mandate.AT_DESK);
                both(tx -> views.ticket(tx.handle(), household.add(tx, id, wanted, by), by), now -> {
                    model.requireToday(ticket(id));
                    ModelMatters.errand(ticket(id), key, beside, by);
                    return ticket(id);
                });
            }
            case DROP -> {
                if (!ticket.errands.isEmpty()) {
                    drop(id, ticket.errands.get(step.much() % ticket.errands.size()), step.who() % 2 == 0, by);
                }
            }
            case UNDO ->
                both(tx -> steps.undo(tx, id, action, clerk), now -> {
                    model.requireToday(ticket(id));
                    requireFresh(ticket(id));
                    model.undo(ticket(id), by);
                    return ticket(id);
                });
            case STALE -> {
                var old = new Queue.DeskAction(key, version - 1, null);
                both(tx -> steps.cancel(tx, id, old, clerk), now -> {
                    model.requireToday(ticket(id));
                    throw new QueueModel.No(Queue.Refusal.STALE);
                });
            }
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void drop(UUID id, ModelTicket.Told told, boolean atKiosk, String by) {
        both(
                tx -> views.ticket(
                        tx.handle(),
                        atKiosk ? household.takeBack(tx, id, told.id(), by) : household.drop(tx, id, told.id(), by),
                        by),
                now -> {
                    model.requireToday(ticket(id));
                    ModelMatters.drop(ticket(id), told, atKiosk, by);
                    return ticket(id);
                });
    }

    /// A step that a desk takes with whoever is before it.
    private ModelTicket then(UUID id, String by, Consumer<ModelTicket> step) {
        return then(id, ticket -> {
            QueueModel.requireTheirs(ticket, by);
            step.accept(ticket);
        });
    }

    private ModelTicket then(UUID id, Consumer<ModelTicket> step) {
        ModelTicket ticket = ticket(id);
        model.requireToday(ticket);
        requireFresh(ticket);
        step.accept(ticket);
        return ticket(id);
    }

    /// A night that begins with this very step may have moved it.
    private void requireFresh(ModelTicket ticket) {
        if (ticket.version != decidedOn) {
            throw new QueueModel.No(Queue.Refusal.STALE);
        }
    }

    private ModelTicket ticket(UUID id) {
        ModelTicket ticket = model.tickets.get(id);
        assertNotNull(ticket);
        return ticket;
    }

    private Optional<ModelTicket> any(QueueStep step) {
        List<ModelTicket> all = List.copyOf(model.tickets.values());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(step.which() % all.size()));
    }

    private static String service(int which) {
        return QueueModel.SERVICES.get(which % QueueModel.SERVICES.size());
    }

    /// What it keeps in mind of lines and desks is what lies in the database.
    private void assertTheLaneKnowsWhoIsWhere(Tx tx) {
        List<String> lines = Stream.concat(
                        QueueModel.SERVICES.stream(),
                        IntStream.rangeClosed(1, DESKS)
                                .boxed()
                                .flatMap(desk -> Stream.of(LineKey.ofDesk(desk), staff(desk))))
                .toList();
        assertEquals(
                Set.copyOf(tickets.heads(tx.handle(), turnover.day(tx), lines)),
                Set.copyOf(tickets.heads(tx, turnover.day(tx), lines)));
        assertEquals(
                tickets.atDesks(tx.handle(), turnover.day(tx)),
                IntStream.rangeClosed(1, DESKS)
                        .mapToObj(desk -> tickets.atDesk(tx, turnover.day(tx), desk))
                        .flatMap(Optional::stream)
                        .toList());
        assertEquals(tally.kindsInLines(tx.handle(), turnover.day(tx)), tally.kindsInLines(tx, turnover.day(tx)));
    }

    /// Both do it, or both refuse for the same reason.
    private void both(Function<Tx, Queue.Ticket> core, Function<Instant, ModelTicket> told) {
        Instant now = clock.instant();
        QueueModel before = model.copy();
        String expected = null;
        ModelTicket ticket = null;
        model.begin(now);
        try {
            ticket = told.apply(now);
            model.commit(now);
        } catch (QueueModel.No no) {
            expected = no.problem;
            model = before;
        }
        Queue.@Nullable Ticket answer = null;
        String refused = null;
        try {
            answer = store.write(tx -> {
                Queue.Ticket ticketThen = core.apply(tx);
                assertTheLaneKnowsWhoIsWhere(tx);
                return ticketThen;
            });
        } catch (HttpProblem problem) {
            refused = String.valueOf(problem.getType());
        }
        assertEquals(expected, refused);
        if (ticket != null && answer != null) {
            assertEquals(ticket.id, answer.id());
            assertEquals(ticket.state, answer.state());
            assertEquals(model.ahead(now).getOrDefault(ticket.id, 0), answer.ahead());
            Turn.Why why = answer.why();
            if (why != null && answer.state() == Queue.State.CALLED) {
                assertTrue(ModelTurn.isTrue(why, ticket, now), why.toString());
            }
        }
    }
}
