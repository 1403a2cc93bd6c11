package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiFunction;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestClock;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.store.Work;

/// Days of the queue, played by the core's own commands at the times a test says. Time goes on only: a test that plays
/// days has a core of its own.
@ApplicationScoped
public class QueueDays {
    private static final Actor CLERK = new Actor("staff:wangxm", null);

    private final Store store;
    private final TestClock clock;
    private final TicketIssue issue;
    private final DeskCalls calls;
    private final DeskSteps steps;
    private final LineChoices choices;

    QueueDays(Store store, TestClock clock, TicketIssue issue, DeskCalls calls, DeskSteps steps, LineChoices choices) {
        this.store = store;
        this.clock = clock;
        this.issue = issue;
        this.calls = calls;
        this.steps = steps;
        this.choices = choices;
    }

    /// That time of a day so many days from now.
    public Instant at(int days, String time) {
        return LocalDate.ofInstant(Instant.now(), CoreClock.ZONE)
                .plusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(CoreClock.ZONE)
                .toInstant();
    }

    /// That person sits down at that desk for the day.
    public void signOn(Instant at, String account, int desk) {
        clock.set(at);
        store.write(tx -> {
            tx.emit(Event.of(Feed.OPENING));
            return tx.handle()
                    .execute(
                            "INSERT INTO staff_session (token_hash, account, csrf, desk, expires_at) VALUES (?, ?, '', ?, ?)",
                            Ids.next(),
                            account,
                            desk,
                            at.plus(Duration.ofHours(12)));
        });
    }

    public Queue.Ticket take(Instant at, String service) {
        return take(at, service, Queue.Priority.ORDINARY);
    }

    public Queue.Ticket take(Instant at, String service, Queue.Priority priority) {
        var request = new Queue.TicketRequest(Ids.next(), service, "zh-CN", priority, List.of());
        return does(at, tx -> issue.take(tx, request, "kiosk-1"));
    }

    public Queue.Ticket next(Instant at, int desk) {
        return does(at, tx -> calls.next(tx, desk, action(), CLERK));
    }

    public Queue.Ticket start(Instant at, Queue.Ticket ticket) {
        return step(at, (tx, action) -> steps.start(tx, ticket.id(), action, CLERK));
    }

    public Queue.Ticket finish(Instant at, Queue.Ticket ticket) {
        return step(at, (tx, action) -> steps.finish(tx, ticket.id(), action, CLERK));
    }

    public Queue.Ticket miss(Instant at, Queue.Ticket ticket) {
        return step(at, (tx, action) -> steps.miss(tx, ticket.id(), action, CLERK));
    }

    public Queue.Ticket undo(Instant at, Queue.Ticket ticket) {
        return step(at, (tx, action) -> steps.undo(tx, ticket.id(), action, CLERK));
    }

    public Queue.Ticket hold(Instant at, Queue.Ticket ticket) {
        return does(at, tx -> steps.hold(tx, ticket.id(), new DeskWork.Hold(Ids.next(), null, null, null), CLERK));
    }

    public Queue.Ticket classify(Instant at, Queue.Ticket ticket, Queue.Priority into) {
        var classify = new DeskWork.Classify(Ids.next(), null, into, DeskWork.Cause.SEEN);
        return does(at, tx -> steps.classify(tx, ticket.id(), classify, CLERK));
    }

    public void overnight(String line, LineSetup.Overnight rule) {
        store.write(tx -> choices.number(tx, line, new LineSetup.Numbering(1, 999, rule), CLERK.name()));
    }

    private Queue.Ticket step(Instant at, BiFunction<Tx, Queue.DeskAction, Queue.Ticket> step) {
        return does(at, tx -> step.apply(tx, action()));
    }

    private Queue.Ticket does(Instant at, Work<Queue.Ticket> work) {
        clock.set(at);
        return store.write(work);
    }

    private static Queue.DeskAction action() {
        return new Queue.DeskAction(Ids.next());
    }
}
