package org.yizhan.house.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Organiser;
import org.yizhan.house.county.Cards;

/// Kiosks and desks at work while processes are killed: at two kiosks tickets are taken, two desks call them, and at a
/// third kiosk members sign in, day after day.
final class CrashLoad implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(15);

    private final Insisting insisting = new Insisting();
    private final AckLog acks;
    private final Doubles doubles;

    /// One for each ticket that was acknowledged and not called yet: so a desk never calls where nobody waits.
    private final Semaphore waiting = new Semaphore(0);

    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean over;
    private final List<Thread> threads;

    CrashLoad(AckLog acks, Doubles doubles, List<QueueClient> queue, SignInDesk desk) {
        this.acks = acks;
        this.doubles = doubles;
        this.threads = new ArrayList<>();
        for (QueueClient client : queue) {
            threads.add(Thread.ofPlatform().name("tickets").start(() -> repeat(() -> draw(client))));
            threads.add(Thread.ofPlatform().name("calls").start(() -> repeat(() -> call(client))));
        }
        threads.add(Thread.ofPlatform().name("sign-ins").start(() -> repeat(() -> meet(desk))));
    }

    /// Where members sign in.
    record SignInDesk(CoreClient kiosk, Organiser organiser, String branch, List<Cards.Card> cards) {}

    /// Whether all still work; once one has broken off, closing tells why.
    boolean goesOn() {
        return failure.get() == null;
    }

    int inFlight() {
        return insisting.inFlight();
    }

    private interface Step {
        void run() throws IOException;
    }

    private void repeat(Step step) {
        try {
            while (!over) {
                step.run();
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void draw(QueueClient client) throws IOException {
        UUID id = Ids.next();
        doubles.issued(Doubles.Ticket.in(insisting.untilDone(() -> client.issue(id, id.hashCode()))));
        acks.acknowledged(AckLog.Kind.TICKET, id);
        waiting.release();
        LockSupport.parkNanos(PACE.toNanos());
    }

    private void call(QueueClient client) throws IOException {
        try {
            if (waiting.tryAcquire(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                UUID key = Ids.next();
                doubles.called(Doubles.Ticket.in(insisting.untilDone(() -> client.call(key))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void meet(SignInDesk desk) throws IOException {
        UUID day = Ids.next();
        insisting.untilDone(() -> desk.organiser().open(day, desk.branch()));
        acks.acknowledged(AckLog.Kind.DAY, day);
        for (Cards.Card card : desk.cards()) {
            if (over) {
                break;
            }
            UUID id = Ids.next();
            var scan = new PartyDays.CardScan(id, card.text());
            insisting.untilDone(() -> desk.kiosk().post("/api/partyday/sign-ins", id, scan));
            acks.acknowledged(AckLog.Kind.SIGN_IN, id);
            LockSupport.parkNanos(PACE.toNanos());
        }
        insisting.untilDone(() -> desk.organiser().close(day));
    }

    /// Lets what is under way finish; throws what went wrong.
    @Override
    public void close() throws IOException {
        over = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Exception wrong = failure.get();
        if (wrong != null) {
            throw new IOException("the load broke off: " + wrong.getMessage(), wrong);
        }
    }
}
