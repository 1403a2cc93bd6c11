package org.yizhan.county.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rows of `booking_block` and `county_booking`: the county's places, and what it booked on them.
@ApplicationScoped
class BookingTable {
    /// No slot is longer, so that what overlaps a time begins at most this long before it.
    static final Duration LONGEST = Duration.ofHours(4);

    private final Clock clock;

    BookingTable(Clock clock) {
        this.clock = clock;
    }

    /// @param since   from which day on
    /// @param places  the first so many of each slot
    public record Block(String line, LocalDate since, int places) {}

    /// A booking whose sealed change lies in its center's feed.
    record Told(String center, UUID booking, long seq) {}

    /// @param version  goes up when it is cancelled
    record Booked(
            UUID id,
            long version,
            String line,
            Instant from,
            Instant until,
            int place,
            String shortCode,
            boolean cancelled) {
        Booked cancel() {
            return new Booked(id, version + 1, line, from, until, place, shortCode, true);
        }
    }

    /// Whoever books or allocates at a center does it alone.
    void lock(Handle handle, String center) {
        handle.execute("select 1 from center where center_id = ? for update", center);
    }

    int version(Handle handle, String center) {
        return handle.createQuery("select version from booking_blocks where center_id = :center")
                .bind("center", center)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    List<Block> blocks(Handle handle, String center) {
        return handle.createQuery(
                        "select line, since, places from booking_block where center_id = :center order by line, since")
                .bind("center", center)
                .map((row, context) -> new Block(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3)))
                .list();
    }

    /// How many places of each slot are the county's on that day.
    int places(Handle handle, String center, String line, LocalDate date) {
        return blocks(handle, center).stream()
                .filter(block -> block.line().equals(line) && !block.since().isAfter(date))
                .reduce((earlier, later) -> later)
                .map(Block::places)
                .orElse(0);
    }

    void put(Handle handle, String center, int version, List<Block> blocks) {
        handle.createUpdate("insert into booking_blocks (center_id, version) values (:center, :version)"
                        + " on conflict (center_id) do update set version = excluded.version")
                .bind("center", center)
                .bind("version", version)
                .execute();
        handle.execute("delete from booking_block where center_id = ?", center);
        for (Block block : blocks) {
            handle.execute(
                    "insert into booking_block (center_id, line, since, places) values (?, ?, ?, ?)",
                    center,
                    block.line(),
                    block.since(),
                    block.places());
        }
    }

    Optional<Booked> find(Handle handle, String center, UUID id) {
        return handle.createQuery("select * from county_booking where center_id = :center and booking_id = :id")
                .bind("center", center)
                .bind("id", id)
                .map((row, context) -> booked(row))
                .findOne();
    }

    /// What is booked from that moment on, or was moved there by its center, given up or not.
    List<Booked> from(Handle handle, String center, Instant from) {
        Instant earliest = from.minus(LONGEST);
        return handle.createQuery("select * from county_booking where center_id = :center and from_at > :earliest"
                        + " and until_at > :from union"
                        + " select b.* from center_booking c join county_booking b"
                        + " on b.center_id = c.center_id and b.booking_id = c.booking_id"
                        + " where c.center_id = :center and c.side = 'COUNTY' and c.from_at > :earliestMillis"
                        + " and c.until_at > :fromMillis")
                .bind("center", center)
                .bind("earliest", Timestamp.from(earliest))
                .bind("from", Timestamp.from(from))
                .bind("earliestMillis", earliest.toEpochMilli())
                .bind("fromMillis", from.toEpochMilli())
                .map((row, context) -> booked(row))
                .list();
    }

    /// The county's own places of a slot that it gave out, but for those of which the center told that a person there
    /// moved them, or that they are over.
    Set<Integer> taken(Handle handle, String center, String line, Instant from, Instant until) {
        return handle.createQuery("select b.place from county_booking b left join center_booking c"
                        + " on c.center_id = b.center_id and c.booking_id = b.booking_id"
                        + " where b.center_id = :center and b.line = :line and b.from_at > :earliest and b.from_at < :until"
                        + " and b.until_at > :from and not b.cancelled and c.booking_id is null")
                .bind("center", center)
                .bind("line", line)
                .bind("earliest", Timestamp.from(from.minus(LONGEST)))
                .bind("from", Timestamp.from(from))
                .bind("until", Timestamp.from(until))
                .mapTo(Integer.class)
                .set();
    }

    boolean isTaken(Handle handle, String center, String shortCode) {
        return handle.createQuery("select 1 from county_booking where center_id = :center and short_code = :code")
                .bind("center", center)
                .bind("code", shortCode)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void insert(Handle handle, String center, Booked booked, String officer) {
        handle.createUpdate(
                        "insert into county_booking (center_id, booking_id, version, line, from_at, until_at, place,"
                                + " short_code, cancelled, officer, at) values (:center, :id, :version, :line, :from, :until,"
                                + " :place, :code, false, :officer, :at)")
                .bind("center", center)
                .bind("id", booked.id())
                .bind("version", booked.version())
                .bind("line", booked.line())
                .bind("from", Timestamp.from(booked.from()))
                .bind("until", Timestamp.from(booked.until()))
                .bind("place", booked.place())
                .bind("code", booked.shortCode())
                .bind("officer", officer)
                .bind("at", Timestamp.from(clock.instant()))
                .execute();
    }

    void cancelled(Handle handle, String center, Booked booked) {
        handle.execute(
                "update county_booking set cancelled = true, version = ? where center_id = ? and booking_id = ?",
                booked.version(),
                center,
                booked.id());
    }

    /// Where in the center's feed the change lies that says who booked.
    void told(Handle handle, String center, UUID booking, long seq) {
        handle.execute(
                "update county_booking set told = ? where center_id = ? and booking_id = ?", seq, center, booking);
    }

    Optional<Long> told(Handle handle, String center, UUID booking) {
        return handle.createQuery("select told from county_booking where center_id = :center and booking_id = :id"
                        + " and told is not null")
                .bind("center", center)
                .bind("id", booking)
                .mapTo(Long.class)
                .findOne();
    }

    /// Those of whom the center heard before that, or that were over before it, heard of or not.
    List<Told> toForget(Handle handle, Instant before, int limit) {
        return handle.createQuery("select b.center_id, b.booking_id, b.told from county_booking b"
                        + " join center d on d.center_id = b.center_id where b.told is not null"
                        + " and (b.until_at < :before or (b.told <= d.delivered and b.at < :before)) limit :limit")
                .bind("before", Timestamp.from(before))
                .bind("limit", limit)
                .map((row, context) -> new Told(row.getString(1), row.getObject(2, UUID.class), row.getLong(3)))
                .list();
    }

    void forgotten(Handle handle, String center, UUID booking) {
        handle.execute("update county_booking set told = null where center_id = ? and booking_id = ?", center, booking);
    }

    private static Booked booked(ResultSet row) throws SQLException {
        return new Booked(
                row.getObject("booking_id", UUID.class),
                row.getLong("version"),
                row.getString("line"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                row.getInt("place"),
                row.getString("short_code"),
                row.getBoolean("cancelled"));
    }
}
