package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.devices.Printing;

/// Tickets as a desk's lists show them. However many there are, what is to be known beside their rows is read at once
/// for all.
@Singleton
class TicketLists {
    private final Lines lines;
    private final Absences absences;
    private final Printing printing;
    private final TicketViews views;

    TicketLists(Lines lines, Absences absences, Printing printing, TicketViews views) {
        this.lines = lines;
        this.absences = absences;
        this.printing = printing;
        this.views = views;
    }

    /// What is known of tickets that somebody looks at.
    final class Known {
        private final TicketViews.Look look;
        private final Map<String, ServiceRow> services;
        private final Map<Long, Absences.Absence> absence;
        private final Map<UUID, Print.State> prints;

        private Known(Handle handle, TicketViews.Look look, Collection<TicketRow> rows) {
            this.look = look;
            this.services = lines.ever(handle);
            this.absence = absences.lately(handle, look.day());
            this.prints =
                    printing.states(handle, rows.stream().map(TicketRow::id).toList());
        }

        Queue.Ticket show(TicketRow row, int ahead) {
            return views.shown(
                    row,
                    look,
                    Lines.name(services, row.stay().service()),
                    ahead,
                    prints.get(row.id()),
                    absence(row).map(Absences.Absence::returnAt).orElse(null));
        }

        Optional<Absences.Absence> absence(TicketRow row) {
            return Optional.ofNullable(absence.get(row.nr()));
        }
    }

    Known known(Handle handle, TicketViews.Look look, Collection<TicketRow> rows) {
        return new Known(handle, look, rows);
    }

    /// None of them says how many are before it.
    List<Queue.Ticket> shown(Handle handle, TicketViews.Look look, List<TicketRow> rows) {
        Known known = known(handle, look, rows);
        return rows.stream().map(row -> known.show(row, 0)).toList();
    }
}
