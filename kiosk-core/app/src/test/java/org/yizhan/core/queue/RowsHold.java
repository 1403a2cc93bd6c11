package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// What is true of the queue's rows between any two steps; each query finds what breaks one rule.
final class RowsHold {
    private static final String LIVING =
            "state IN ('WAITING', 'TRANSFERRED', 'CALLED', 'SERVING', 'HELD', 'WAITING_FOR_PAPERS')";

    private RowsHold() {}

    static void together(Handle handle, long today) {
        none(handle, "no number twice", "SELECT number FROM ticket GROUP BY day, number HAVING count(*) > 1");
        none(
                handle,
                "one open interval of every living ticket, none of one that is over",
                "SELECT number FROM ticket t WHERE (SELECT count(*) FROM ticket_interval i WHERE i.ticket = t.nr"
                        + " AND i.until_at IS NULL) <> (" + LIVING + " OR state = 'MISSED' AND day = " + today
                        + " AND moved <> 'LEFT_WAITING')");
        none(handle, "the ticket says what its open interval says", """
                SELECT t.number FROM ticket t JOIN ticket_interval i ON i.ticket = t.nr AND i.until_at IS NULL
                WHERE (t.state, t.day, t.service_id, t.line, t.priority, t.place, t.since, t.route)
                    <> (i.state, i.day, i.service_id, i.line, i.priority, i.place, i.since, i.route)
                    OR t.desk IS NOT i.desk OR t.staff IS NOT i.staff OR t.back_at IS NOT i.back_at OR i.undone""");
        none(handle, "intervals follow each other without a gap", """
                SELECT ticket FROM (SELECT ticket, from_at, lag(until_at) OVER w AS before, row_number() OVER w AS n
                    FROM ticket_interval WHERE undone = 0 WINDOW w AS (PARTITION BY ticket ORDER BY nr))
                WHERE n > 1 AND from_at IS NOT before""");
        none(
                handle,
                "the first interval begins with the ticket",
                "SELECT number FROM ticket t WHERE issued_at <> (SELECT from_at FROM ticket_interval i"
                        + " WHERE i.ticket = t.nr ORDER BY nr LIMIT 1)");
        none(
                handle,
                "no interval ends before it begins",
                "SELECT ticket FROM ticket_interval WHERE until_at < from_at");
        none(handle, "the tally counts the tickets", """
                SELECT line FROM (
                    SELECT day, line, priority, state, count(*) AS tickets FROM ticket GROUP BY 1, 2, 3, 4
                    EXCEPT SELECT day, line, priority, state, tickets FROM queue_tally)
                UNION ALL SELECT line FROM (
                    SELECT day, line, priority, state, tickets FROM queue_tally WHERE tickets <> 0
                    EXCEPT SELECT day, line, priority, state, count(*) FROM ticket GROUP BY 1, 2, 3, 4)""");
        none(
                handle,
                "one person before a desk",
                "SELECT number FROM ticket WHERE state IN ('CALLED', 'SERVING') GROUP BY day, desk HAVING count(*) > 1");
    }

    private static void none(Handle handle, String rule, String broken) {
        assertEquals(List.of(), handle.select(broken).mapTo(String.class).list(), rule);
    }
}
