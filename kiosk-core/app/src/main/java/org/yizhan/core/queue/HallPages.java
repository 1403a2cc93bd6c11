package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.HallLists;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Straight;

/// Today's visits page by page, and by their number. A page costs as much as there are people in the hall, or as a page
/// holds, and a number as much as the day has, whatever years lie behind.
@Singleton
class HallPages {
    /// Read from the index alone, which holds who stands in a line and nobody else.
    private static final String IN_LINE = Tickets.SELECT
            + "WHERE nr IN (SELECT nr FROM ticket INDEXED BY ticket_line WHERE day = ?1 AND " + Tickets.IN_LINE
            + " AND (place, nr) > (?2, ?3) ORDER BY place, nr LIMIT ?4) ORDER BY place, nr";

    private static final String ASIDE = Tickets.SELECT
            + "INDEXED BY ticket_aside WHERE day = ?1 AND state IN ('HELD', 'WAITING_FOR_PAPERS', 'MISSED')"
            + " AND nr < ?2 ORDER BY nr DESC LIMIT ?3";

    /// Whatever letters its line has now: a number keeps those it was drawn with.
    private static final String NUMBERED = Tickets.SELECT + """
            WHERE day = ?1 AND CAST(substr(number, length(rtrim(number, '0123456789')) + 1) AS INTEGER) = ?2
                AND (?3 = '' OR rtrim(number, '+0123456789') = ?3) AND (NOT ?4 OR instr(number, '+') > 0)
            ORDER BY number""";

    private final Today today;
    private final TicketLists lists;

    HallPages(Today today, TicketLists lists) {
        this.today = today;
        this.lists = lists;
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

    HallLists.Page line(Handle handle, Cursor after, String reader) {
        TicketViews.Look look = look(handle, reader);
        return page(
                handle,
                look,
                Straight.list(
                        handle, IN_LINE, Tickets::row, look.day(), after.place(), after.nr(), HallLists.PAGE + 1));
    }

    HallLists.Page aside(Handle handle, Cursor after, String reader) {
        TicketViews.Look look = look(handle, reader);
        return page(
                handle, look, Straight.list(handle, ASIDE, Tickets::row, look.day(), after.nr(), HallLists.PAGE + 1));
    }

    private TicketViews.Look look(Handle handle, String reader) {
        return new TicketViews.Look(reader, today.ordinal(handle));
    }

    /// One row more was read than is shown: it says that there are more.
    private HallLists.Page page(Handle handle, TicketViews.Look look, List<TicketRow> rows) {
        List<TicketRow> shown = rows.subList(0, Math.min(rows.size(), HallLists.PAGE));
        String next = rows.size() > shown.size() ? Cursor.of(shown.getLast()).toString() : null;
        return new HallLists.Page(lists.shown(handle, look, shown), next);
    }

    /// Those of today with that number; none where nobody could mean a number by it.
    List<Queue.Ticket> numbered(Handle handle, String typed, String reader) {
        TicketViews.Look look = look(handle, reader);
        return TypedNumber.of(typed)
                .map(number -> Straight.list(
                        handle, NUMBERED, Tickets::row, look.day(), number.value(), number.prefix(), number.plain()))
                .map(rows -> lists.shown(handle, look, rows))
                .orElse(List.of());
    }
}
