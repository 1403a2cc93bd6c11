package org.yizhan.contract.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Visits of today beyond those that [Queue.Console] shows at once. [Queue.Ticket#ahead] is not told in a list and is
/// 0; the ticket itself tells it.
///
/// `GET /api/queue/visits?number=a12` answers a list of those with that number, whatever became of them: `12` is that
/// number of every line, `A12` is A012, `A+3` a visit without a number.
public final class HallLists {
    /// How many visits a page has at most.
    public static final int PAGE = 50;

    private HallLists() {}

    /// `GET /api/queue/line?after=…`, who stands in a line, in the order of their places whatever line and class;
    /// `GET /api/queue/aside?after=…`, who is held, lacks papers or was missed, the latest number first.
    ///
    /// @param next  with which the next page is asked for; absent on the last
    public record Page(List<Queue.Ticket> visits, @Nullable String next) {
        public Page {
            visits = List.copyOf(visits);
        }
    }
}
