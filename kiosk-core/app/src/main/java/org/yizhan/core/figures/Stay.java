package org.yizhan.core.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// One interval of a ticket, as far as figures need it.
///
/// @param event  what led to it, and `ended` what ended it, as the journal calls them
/// @param until  epoch milliseconds like `from`; none while it lasts
/// @param told   how many minutes its holder was told to wait, of one that begins with their drawing it
/// @param late   it begins with a call that came later than was promised then
record Stay(
        long ticket,
        String state,
        String event,
        @Nullable String ended,
        String service,
        int desk,
        long from,
        @Nullable Long until,
        boolean late,
        @Nullable Told told) {

    /// Minutes.
    record Told(int atLeast, int atMost) {}

    /// Whether it ended because its holder was put into another class, and goes on where it was.
    boolean goesOn() {
        return "classified".equals(ended);
    }

    /// One stay with the part before it.
    Stay after(Stay part) {
        return new Stay(ticket, state, part.event, ended, service, desk, part.from, until, late, part.told);
    }

    static Stay of(ResultSet row) throws SQLException {
        long until = row.getLong("until_at");
        boolean lasts = row.wasNull();
        int atMost = row.getInt("at_most");
        return new Stay(
                row.getLong("ticket"),
                row.getString("state"),
                row.getString("event"),
                row.getString("ended"),
                row.getString("service_id"),
                row.getInt("desk"),
                row.getLong("from_at"),
                lasts ? null : until,
                row.getBoolean("late"),
                atMost == 0 ? null : new Told(row.getInt("at_least"), atMost));
    }
}
