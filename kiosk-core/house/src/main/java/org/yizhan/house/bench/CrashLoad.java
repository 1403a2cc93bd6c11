package org.yizhan.house.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Organiser;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.county.Cards;

/// Two kiosks at work while processes are killed: one draws tickets, at the other members sign in, day after day.
final class CrashLoad implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(15);

    private final Insisting insisting = new Insisting();
    private final AckLog acks;
    private final List<String> services;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean over;
    private final List<Thread> threads;

    /// @param services  the lines people wait in
    CrashLoad(AckLog acks, Rounds tickets, List<String> services, SignInDesk desk) {
        this.acks = acks;
        this.services = services;
        this.threads = List.of(
                Thread.ofPlatform().name("tickets").start(() -> repeat(() -> draw(tickets))),
                Thread.ofPlatform().name("sign-ins").start(() -> repeat(() -> meet(desk))));
    }

    /// Where members sign in.
    record SignInDesk(CoreClient kiosk, Organiser organiser, String branch, List<Cards.Card> cards) {}

    /// Whether both still work; once one has broken off, closing tells why.
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

    private void draw(Rounds tickets) throws IOException {
        for (String service : services) {
            UUID id = Ids.next();
            insisting.untilDone(() -> tickets.ticket(id, service));
            acks.acknowledged(AckLog.Kind.TICKET, id);
            LockSupport.parkNanos(PACE.toNanos());
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
