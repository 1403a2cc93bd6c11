package org.yizhan.core.queue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.day.DateTurn;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// The open business day, with what earlier days left behind settled before anything happens on it: nobody is called
/// today who went home yesterday, and whoever keeps a number keeps it from being given out twice.
@ApplicationScoped
class Turnover {
    private final BusinessDays days;
    private final Tickets tickets;
    private final Intervals intervals;
    private final Absences absences;
    private final ToldVisits visits;
    private final Lines lines;
    private final TicketChanges changes;
    private final PolicySettings settings;
    private final DateTurn dateTurn;
    private final Store store;
    private final CoreClock clock;
    private volatile long settled = -1;

    Turnover(
            BusinessDays days,
            Tickets tickets,
            Intervals intervals,
            Absences absences,
            ToldVisits visits,
            Lines lines,
            TicketChanges changes,
            PolicySettings settings,
            DateTurn dateTurn,
            Store store,
            CoreClock clock) {
        this.days = days;
        this.tickets = tickets;
        this.intervals = intervals;
        this.absences = absences;
        this.visits = visits;
        this.lines = lines;
        this.changes = changes;
        this.settings = settings;
        this.dateTurn = dateTurn;
        this.store = store;
        this.clock = clock;
    }

    /// Who goes on waiting over night is there in the morning before anybody does anything.
    void start(@Observes StartupEvent starting) {
        dateTurn.onTurn(tx -> {
            if (isSomebodyLeft(tx.handle())) {
                var _ = day(tx);
            }
        });
        if (store.read(this::isSomebodyLeft)) {
            store.write(this::day);
        }
    }

    private boolean isSomebodyLeft(Handle handle) {
        LocalDate today = clock.local().toLocalDate();
        if (!clock.trusted()
                || days.open(handle).filter(day -> !day.date().equals(today)).isEmpty()) {
            return false;
        }
        Map<String, ServiceRow> services = lines.all(handle);
        return tickets.leftBefore(handle, Long.MAX_VALUE).stream()
                .anyMatch(ticket -> ticket.state() == Queue.State.WAITING_FOR_PAPERS
                        || carries(services.get(ticket.stay().service())));
    }

    private boolean carries(@Nullable ServiceRow line) {
        return line != null && settings.overnight(line) == LineSetup.Overnight.CARRY;
    }

    /// The day that what is done now belongs to.
    long day(Tx tx) {
        long day = days.current(tx).ordinal();
        if (day != settled) {
            settle(tx, day);
            tx.afterCommit(() -> settled = day);
        }
        return day;
    }

    private void settle(Tx tx, long day) {
        List<TicketRow> left = tickets.leftBefore(tx.handle(), day);
        Map<String, ServiceRow> services = left.isEmpty() ? Map.of() : lines.all(tx.handle());
        for (TicketRow ticket : left) {
            settle(tx, ticket, day, services.get(ticket.stay().service()));
        }
        intervals.closeBefore(tx.handle(), day, tx.now());
        visits.tidy(tx);
    }

    private void settle(Tx tx, TicketRow ticket, long day, @Nullable ServiceRow line) {
        switch (ticket.state()) {
            case CALLED, SERVING -> step(tx, ticket, TicketEvent.LEFT_AT_DESK);
            case WAITING, TRANSFERRED, HELD -> {
                if (carries(line) || absences.isExpected(tx, ticket)) {
                    carry(tx, ticket, day);
                } else {
                    step(tx, ticket, TicketEvent.LEFT_WAITING);
                }
            }
            case WAITING_FOR_PAPERS -> {
                if (isOver(tx, ticket)) {
                    step(tx, ticket, TicketEvent.EXPIRE);
                } else {
                    carry(tx, ticket, day);
                }
            }
            case MISSED, FINISHED, CANCELLED -> {}
        }
    }

    /// The night does not count towards the longest delay it is promised.
    private void carry(Tx tx, TicketRow ticket, long day) {
        changes.move(tx, ticket, new Step(TicketEvent.CARRY, Step.CORE), stay -> stay.carriedTo(day, tx.now()));
    }

    private void step(Tx tx, TicketRow ticket, TicketEvent event) {
        changes.move(tx, ticket, new Step(event, Step.CORE), stay -> stay);
    }

    /// Nothing is refused by a clock that may be wrong.
    private static boolean isOver(Tx tx, TicketRow ticket) {
        Instant until = ticket.stay().backAt();
        return tx.timeTrusted() && until != null && until.isBefore(tx.now());
    }
}
