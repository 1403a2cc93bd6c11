package org.yizhan.contract.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Queue;

/// The visits of one day, each by its number: what the figures of that day are counted from. Nobody is named.
public final class DayVisits {
    /// How many visits a page has at most.
    public static final int PAGE = 50;

    private DayVisits() {}

    /// `GET /api/figures/days/{date}?from=A012`, from that number on, in the order of the numbers; without it from the
    /// first. What happened to one of them tells `GET /api/queue/tickets/{id}/intervals`.
    ///
    /// @param count   all visits of that day; 0 where the center was not open or nobody came. One that went on over
    ///                night is of the day on which it was over
    /// @param next    the number the next page begins with; absent on the last
    public record Page(
            LocalDate date,
            int count,
            List<Visit> visits,
            @Nullable String next) {
        public Page {
            visits = List.copyOf(visits);
        }
    }

    /// @param serviceId  the line it was in last
    /// @param calledAt   its latest call
    /// @param desk       where it was, or was last
    /// @param endedAt    when it was finished or given up; absent of others
    public record Visit(
            UUID id,
            String number,
            String serviceId,
            LocalizedText serviceName,
            Queue.Priority priority,
            Queue.State state,
            Instant arrivedAt,
            @Nullable Instant calledAt,
            @Nullable Integer desk,
            @Nullable Instant endedAt) {}
}
