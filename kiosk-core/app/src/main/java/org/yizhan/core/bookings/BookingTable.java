package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.core.store.Sqlite;

/// The rows of `booking` and `booking_step`.
@ApplicationScoped
class BookingTable {
    /// No slot is longer, so that what overlaps a time begins at most this long before it.
    private static final Duration LONGEST = Duration.ofHours(4);

    private static final String SELECT = "SELECT * FROM booking ";
    private static final String TAKING = " AND state IN ('HELD', 'BOOKED', 'ARRIVED', 'SERVED') ";

    BookingTable() {}

    Optional<BookingRow> find(Handle handle, UUID id) {
        return handle.select(SELECT + "WHERE id = ?", id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    Optional<BookingRow> byShortCode(Handle handle, String shortCode) {
        return handle.select(SELECT + "WHERE short_code = ?", shortCode)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    Optional<BookingRow> byTicket(Handle handle, UUID ticket) {
        return handle.select(SELECT + "WHERE ticket = ?", ticket)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /// Those who came and whose visit is not over. They are few: each gets its end.
    List<BookingRow> arrived(Handle handle) {
        return handle.select(SELECT + "INDEXED BY booking_arrived WHERE state = 'ARRIVED' ORDER BY from_at, nr")
                .map((rs, ctx) -> row(rs))
                .list();
    }

    boolean isTaken(Handle handle, String shortCode) {
        return byShortCode(handle, shortCode).isPresent();
    }

    /// What takes a place of that line up at some time between those two.
    List<BookingRow> taking(Handle handle, String line, Instant from, Instant until) {
        return handle.createQuery(SELECT + "WHERE line = :line AND from_at > :earliest AND from_at < :until"
                        + " AND until_at > :from" + TAKING + "ORDER BY from_at, place, nr")
                .bind("line", line)
                .bind("earliest", from.minus(LONGEST))
                .bind("from", from)
                .bind("until", until)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// Everything that begins between those two, given up or not.
    List<BookingRow> between(Handle handle, Instant from, Instant until) {
        return handle.select(SELECT + "WHERE from_at >= ? AND from_at < ? ORDER BY from_at, place, nr", from, until)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// What is expected from that moment on.
    List<BookingRow> expected(Handle handle, Instant from) {
        return handle.select(
                        SELECT + "WHERE from_at > ? AND until_at > ?" + TAKING + "ORDER BY from_at, place, nr",
                        from.minus(LONGEST),
                        from)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// What that caller holds and has not confirmed.
    List<BookingRow> heldBy(Handle handle, String by) {
        return handle.select(SELECT + "WHERE rings_at IS NOT NULL AND state = 'HELD' AND by = ?", by)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// What the core has to move on by then.
    ///
    /// @param holdsOnly  because of the rest nobody knows whether it is time
    List<BookingRow> overdue(Handle handle, Instant now, boolean holdsOnly) {
        return handle.createQuery(SELECT + "WHERE rings_at IS NOT NULL AND rings_at <= :now"
                        + (holdsOnly ? " AND state = 'HELD'" : "") + " ORDER BY rings_at, nr")
                .bind("now", now)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    Optional<Instant> nextRing(Handle handle, boolean holdsOnly) {
        return handle.createQuery("SELECT min(rings_at) FROM booking WHERE rings_at IS NOT NULL"
                        + (holdsOnly ? " AND state = 'HELD'" : ""))
                .mapTo(Instant.class)
                .findOne();
    }

    /// How many bookings whoever has that hash has before them.
    int openOf(Handle handle, byte[] who) {
        return handle.select("SELECT count(*) FROM booking WHERE who = ? AND state IN ('HELD', 'BOOKED')", who)
                .mapTo(Integer.class)
                .one();
    }

    /// @return it, with its `nr`
    BookingRow insert(Handle handle, BookingRow row) {
        long nr = handle.createQuery("""
                        INSERT INTO booking (id, line, from_at, until_at, place, side, state, version, short_code,
                            language, by, settled_at, rings_at, person, name, phone, ticket)
                        VALUES (:id, :line, :from, :until, :place, :side, :state, :version, :code,
                            :language, :by, :settled, :rings, :person, :name, :phone, :ticket)
                        RETURNING nr""")
                .bind("id", row.id())
                .bind("line", row.seat().line())
                .bind("from", row.seat().from())
                .bind("until", row.seat().until())
                .bind("place", row.seat().place())
                .bind("side", row.side().name())
                .bind("state", row.state().name())
                .bind("version", row.version())
                .bind("code", row.shortCode())
                .bind("language", row.language())
                .bind("by", row.by())
                .bind("settled", row.settledAt())
                .bind("rings", row.ringsAt())
                .bind("person", row.who().person())
                .bind("name", row.who().name())
                .bind("phone", row.who().phone())
                .bind("ticket", row.ticket())
                .mapTo(Long.class)
                .one();
        return new BookingRow(
                nr,
                row.id(),
                row.seat(),
                row.side(),
                row.state(),
                row.version(),
                row.shortCode(),
                row.language(),
                row.by(),
                row.settledAt(),
                row.ringsAt(),
                row.who(),
                row.ticket());
    }

    void update(Handle handle, BookingRow row) {
        handle.createUpdate("""
                        UPDATE booking SET from_at = :from, until_at = :until, place = :place, state = :state,
                            version = :version, settled_at = :settled, rings_at = :rings, person = :person,
                            name = :name, phone = :phone, ticket = :ticket
                        WHERE nr = :nr""")
                .bind("from", row.seat().from())
                .bind("until", row.seat().until())
                .bind("place", row.seat().place())
                .bind("state", row.state().name())
                .bind("version", row.version())
                .bind("settled", row.settledAt())
                .bind("rings", row.ringsAt())
                .bind("person", row.who().person())
                .bind("name", row.who().name())
                .bind("phone", row.who().phone())
                .bind("ticket", row.ticket())
                .bind("nr", row.nr())
                .execute();
    }

    void step(Handle handle, BookingRow row, BookingEvent event, Instant at, String by) {
        handle.execute(
                "INSERT INTO booking_step (booking, version, event, state, from_at, place, at, by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row.nr(),
                row.version(),
                event.op(),
                row.state().name(),
                row.seat().from(),
                row.seat().place(),
                at,
                by);
    }

    void knownBy(Handle handle, long nr, byte[] who) {
        handle.execute("UPDATE booking SET who = ? WHERE nr = ?", who, nr);
    }

    /// Those of whom something is still known though their time was over before that, or they are given up.
    List<BookingRow> toForget(Handle handle, Instant before, int limit) {
        return handle.select(
                        SELECT + "WHERE person IS NOT NULL AND (until_at < ? OR state = 'CANCELLED') LIMIT ?",
                        before,
                        limit)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    void forget(Handle handle, long nr) {
        handle.execute("UPDATE booking SET person = NULL, name = NULL, phone = NULL, who = NULL WHERE nr = ?", nr);
    }

    long countyVersion(Handle handle, long nr) {
        return handle.select("SELECT county_version FROM booking WHERE nr = ?", nr)
                .mapTo(Long.class)
                .one();
    }

    void countyVersion(Handle handle, long nr, long version) {
        handle.execute("UPDATE booking SET county_version = ? WHERE nr = ?", version, nr);
    }

    private static BookingRow row(ResultSet rs) throws SQLException {
        return new BookingRow(
                rs.getLong("nr"),
                Sqlite.uuid(rs.getBytes("id")),
                new BookingRow.Seat(
                        rs.getString("line"),
                        Instant.ofEpochMilli(rs.getLong("from_at")),
                        Instant.ofEpochMilli(rs.getLong("until_at")),
                        rs.getInt("place")),
                Bookings.Side.valueOf(rs.getString("side")),
                Bookings.State.valueOf(rs.getString("state")),
                rs.getLong("version"),
                rs.getString("short_code"),
                rs.getString("language"),
                rs.getString("by"),
                Instant.ofEpochMilli(rs.getLong("settled_at")),
                instant(rs, "rings_at"),
                new BookingRow.Who(
                        Sqlite.uuidOrNull(rs.getBytes("person")), rs.getString("name"), rs.getString("phone")),
                Sqlite.uuidOrNull(rs.getBytes("ticket")));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        long millis = rs.getLong(column);
        return rs.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
