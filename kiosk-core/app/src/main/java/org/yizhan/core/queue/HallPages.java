package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.HallLists;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Straight;

/// Today's visits page by page, and by their number. A page costs as much as there are people in the hall, or as a page
/// holds, whatever years lie behind.
@ApplicationScoped
class HallPages {
    /// Read from the index alone, which holds who stands in a line and nobody else.
    private static final String IN_LINE = Tickets.SELECT
            + "WHERE nr IN (SELECT nr FROM ticket INDEXED BY ticket_line WHERE day = ?1 AND " + Tickets.IN_LINE
            + " AND (place, nr) > (?2, ?3) ORDER BY place, nr LIMIT ?4) ORDER BY place, nr";

    private static final String ASIDE = Tickets.SELECT
            + "INDEXED BY ticket_aside WHERE day = ?1 AND state IN ('HELD', 'WAITING_FOR_PAPERS', 'MISSED')"
            + " AND nr < ?2 ORDER BY nr DESC LIMIT ?3";

    private static final String NUMBERED =
            Tickets.SELECT + "WHERE day = ? AND number IN (SELECT value FROM json_each(?)) ORDER BY number";

    private final Today today;
    private final Lines lines;
    private final TicketLists lists;
    private final Json json;

    HallPages(Today today, Lines lines, TicketLists lists, Json json) {
        this.today = today;
        this.lines = lines;
        this.lists = lists;
        this.json = json;
    }

    /// Where a page ended: places are not all different ones, the orders of issue are.
    record Cursor(long place, long nr) {
        static final String PATTERN = "\\d{1,18}_\\d{1,18}";

        static Cursor of(String text) {
            int at = text.indexOf('_');
            return new Cursor(Long.parseLong(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
        }

        static Cursor of(TicketRow row) {
            return new Cursor(row.stay().place(), row.nr());
        }

        @Override
        public String toString() {
            return place + "_" + nr;
        }
    }

    HallLists.Page line(Handle handle, Cursor after) {
        long day = today.ordinal(handle);
        return page(
                handle,
                day,
                Straight.list(handle, IN_LINE, Tickets::row, day, after.place(), after.nr(), HallLists.PAGE + 1));
    }

    HallLists.Page aside(Handle handle, Cursor after) {
        long day = today.ordinal(handle);
        return page(handle, day, Straight.list(handle, ASIDE, Tickets::row, day, after.nr(), HallLists.PAGE + 1));
    }

    /// One row more was read than is shown: it says that there are more.
    private HallLists.Page page(Handle handle, long day, List<TicketRow> rows) {
        List<TicketRow> shown = rows.subList(0, Math.min(rows.size(), HallLists.PAGE));
        String next = rows.size() > shown.size() ? Cursor.of(shown.getLast()).toString() : null;
        return new HallLists.Page(lists.shown(handle, day, shown), next);
    }

    /// Those of today with that number; none where nobody could mean a number by it.
    List<Queue.Ticket> numbered(Handle handle, String typed) {
        long day = today.ordinal(handle);
        return TypedNumber.of(typed)
                .map(number -> number.meant(lines.all(handle).values()))
                .map(numbers -> Straight.list(handle, NUMBERED, Tickets::row, day, json.text(numbers)))
                .map(rows -> lists.shown(handle, day, rows))
                .orElse(List.of());
    }
}
