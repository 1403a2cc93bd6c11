package org.yizhan.core.bookings;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// Learns from the queue's own events when somebody who booked was served. The numbers that bookings became are in
/// memory, so that all others cost a look into a set.
@ApplicationScoped
class BookedVisits {
    private static final Logger LOG = Logger.getLogger(BookedVisits.class);
    private static final String CORE = "core";

    private final Store store;
    private final BookingTable bookings;
    private final BookingChanges changes;
    private final TicketQueue queue;
    private final Set<UUID> tickets = ConcurrentHashMap.newKeySet();
    private final ExecutorService follower = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("booked-visits").daemon().factory());

    BookedVisits(Store store, BookingTable bookings, BookingChanges changes, TicketQueue queue) {
        this.store = store;
        this.bookings = bookings;
        this.changes = changes;
        this.queue = queue;
    }

    void start(@Observes StartupEvent starting) {
        List<UUID> arrived = store.read(
                handle -> handle.select("SELECT ticket FROM booking WHERE ticket IS NOT NULL AND state = 'ARRIVED'")
                        .mapTo(UUID.class)
                        .list());
        tickets.addAll(arrived);
        store.onCommit(this::look);
        arrived.forEach(ticket -> follower.execute(() -> follow(ticket)));
    }

    /// From the commit of that work on.
    void expect(Tx tx, UUID ticket) {
        tx.afterCommit(() -> tickets.add(ticket));
    }

    private void look(List<Committed> events) {
        for (Committed committed : events) {
            UUID subject = committed.event().subject();
            if (subject != null
                    && committed.event().type().equals(Feed.TICKET)
                    && tickets.contains(subject)
                    && !follower.isShutdown()) {
                follower.execute(() -> follow(subject));
            }
        }
    }

    private void follow(UUID ticket) {
        try {
            store.writeInTurn(tx -> {
                follow(tx, ticket);
                return ticket;
            });
        } catch (RuntimeException failure) {
            LOG.warn("it is not known yet that somebody who booked was served", failure);
        }
    }

    private void follow(Tx tx, UUID ticket) {
        boolean finished = queue.ticket(tx.handle(), ticket)
                .filter(now -> now.state() == Queue.State.FINISHED)
                .isPresent();
        bookings.byTicket(tx.handle(), ticket).ifPresent(row -> {
            if (finished && row.state() == Bookings.State.ARRIVED) {
                changes.step(tx, row, BookingEvent.SERVE, CORE, after -> after);
            } else if (!finished && row.state() == Bookings.State.SERVED) {
                changes.step(tx, row, BookingEvent.REOPEN, CORE, after -> after);
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        follower.shutdownNow();
    }
}
