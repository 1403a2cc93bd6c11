package org.yizhan.core.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.OwnThread;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// Lets those who were held for a time wait again when it is over. One alarm a ticket, set when the hold is committed
/// and again from the rows after a start; it runs for as long as was meant, whatever the clock does meanwhile, and
/// rings in vain when somebody has moved the ticket.
@ApplicationScoped
class HoldAlarms {
    private static final Logger LOG = Logger.getLogger(HoldAlarms.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(10);

    private final Store store;
    private final CoreClock clock;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final ScheduledExecutorService alarm = OwnThread.named("hold-alarms");

    HoldAlarms(Store store, CoreClock clock, Tickets tickets, TicketChanges changes) {
        this.store = store;
        this.clock = clock;
        this.tickets = tickets;
        this.changes = changes;
    }

    void start(@Observes StartupEvent starting) {
        store.read(tickets::timed).forEach(ticket -> schedule(ticket, clock.now()));
    }

    /// Sets the alarm of a ticket that comes back by itself, once that is committed.
    void set(Tx tx, TicketRow ticket) {
        Instant now = tx.now();
        if (ticket.state() == Queue.State.HELD) {
            tx.afterCommit(() -> schedule(ticket, now));
        }
    }

    private void schedule(TicketRow ticket, Instant now) {
        Instant back = ticket.stay().backAt();
        if (back != null) {
            long millis = Math.clamp(Duration.between(now, back).toMillis(), 0, LONGEST.toMillis());
            ring(ticket.id(), ticket.version(), millis);
        }
    }

    private void ring(UUID id, long version, long millis) {
        alarm.schedule(() -> giveBack(id, version), millis, TimeUnit.MILLISECONDS);
    }

    /// Lets it back in, if it still stands as it did when the alarm was set.
    void giveBack(UUID id, long version) {
        try {
            store.write(tx -> {
                tickets.find(tx.handle(), id)
                        .filter(ticket -> ticket.version() == version && ticket.state() == Queue.State.HELD)
                        .ifPresent(ticket ->
                                changes.move(tx, ticket, new Step(TicketEvent.RETURN, Step.CORE), Stay::backInLine));
                return id;
            });
        } catch (RuntimeException failure) {
            LOG.warn("a held ticket could not be let back in; it is tried again", failure);
            ring(id, version, AGAIN.toMillis());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        alarm.shutdownNow();
    }
}
