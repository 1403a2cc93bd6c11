package org.yizhan.core.bookings;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.day.DateTurn;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.OwnThread;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// Learns from the queue's own events when somebody who booked was served. The numbers that bookings became are in
/// memory until their day is over, so that all others cost a look into a set. Whoever had a number and went is seen
/// when another date has begun, for until then a number that was missed may come back.
@ApplicationScoped
class BookedVisits {
    private static final Logger LOG = Logger.getLogger(BookedVisits.class);
    private static final String CORE = "core";

    private final Store store;
    private final BookingTable bookings;
    private final BookingChanges changes;
    private final TicketQueue queue;
    private final DateTurn turn;
    private final Set<UUID> tickets = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService follower = OwnThread.named("booked-visits");

    BookedVisits(Store store, BookingTable bookings, BookingChanges changes, TicketQueue queue, DateTurn turn) {
        this.store = store;
        this.bookings = bookings;
        this.changes = changes;
        this.queue = queue;
        this.turn = turn;
    }

    void start(@Observes StartupEvent starting) {
        tickets.addAll(store.read(this::open));
        store.onCommit(this::look);
        turn.onTurn(this::settle);
        follower.execute(this::settle);
    }

    private Set<UUID> open(Handle handle) {
        return bookings.arrived(handle).stream()
                .map(BookingRow::ticket)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// From the commit of that work on.
    void expect(Tx tx, UUID ticket) {
        tx.afterCommit(() -> tickets.add(ticket));
    }

    private void look(List<Committed> events) {
        for (Committed committed : events) {
            UUID subject = committed.event().subject();
            if (subject != null && committed.event().type().equals(Feed.TICKET) && tickets.contains(subject)) {
                follower.execute(() -> follow(subject));
            }
        }
    }

    private void settle() {
        try {
            store.writeInTurn(tx -> {
                settle(tx);
                return tx.now();
            });
        } catch (RuntimeException failure) {
            LOG.warn("who booked and came yesterday has no end yet; it is tried again with the next date", failure);
        }
    }

    /// Gives each visit of an earlier day its end, and one that ended while nobody looked.
    void settle(Tx tx) {
        for (BookingRow row : bookings.arrived(tx.handle())) {
            UUID number = row.ticket();
            Optional<Queue.Ticket> ticket = number == null ? Optional.empty() : queue.ticket(tx.handle(), number);
            if (ticket.filter(now -> now.state() == Queue.State.FINISHED).isPresent()) {
                changes.step(tx, row, BookingEvent.SERVE, CORE, after -> after);
            } else if (isOver(tx, row) && ticket.filter(BookedVisits::isThere).isEmpty()) {
                changes.step(tx, row, BookingEvent.LEAVE, CORE, after -> after);
            }
        }
        Set<UUID> open = open(tx.handle());
        tx.afterCommit(() -> tickets.retainAll(open));
    }

    private static boolean isOver(Tx tx, BookingRow row) {
        return tx.timeTrusted()
                && Slots.date(tx.now()).isAfter(Slots.date(row.seat().from()));
    }

    private static boolean isThere(Queue.Ticket ticket) {
        return switch (ticket.state()) {
            case WAITING, CALLED, SERVING, HELD, WAITING_FOR_PAPERS, TRANSFERRED -> true;
            case MISSED, FINISHED, CANCELLED -> false;
        };
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
