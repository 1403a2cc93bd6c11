package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tidying;
import org.yizhan.core.store.Tx;

/// The rows of `ticket_absence`: numbers that were drawn while nobody was at a desk, with the time their holders were
/// told to come back. They wait like any other. A telephone number is sealed under a key of its own, which is destroyed
/// a day later; the journal says that there is one and not which.
@Singleton
class Absences implements Tidying {
    private static final String TYPE = "queue.absence";
    private static final String FIELD = "phone";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    record Absence(
            long ticket,
            Instant returnAt,
            @Nullable UUID person,
            @Nullable String phone) {}

    private final Store store;
    private final Persons persons;
    private final CenterJournal journal;

    Absences(Store store, Persons persons, CenterJournal journal) {
        this.store = store;
        this.persons = persons;
        this.journal = journal;
    }

    void mark(Tx tx, TicketRow ticket, Instant returnAt, @Nullable String phone) {
        UUID person = phone == null ? null : persons.create(tx);
        String sealed = phone == null || person == null ? null : persons.seal(tx.handle(), person, FIELD, phone);
        tx.handle()
                .createUpdate("""
                        INSERT INTO ticket_absence (ticket, day, return_at, person, phone, at)
                        VALUES (:ticket, :day, :return, :person, :phone, :at)""")
                .bind("ticket", ticket.nr())
                .bind("day", ticket.day())
                .bind("return", returnAt)
                .bind("person", person)
                .bind("phone", sealed)
                .bind("at", tx.now())
                .execute();
        Map<String, Object> payload =
                Map.of("number", ticket.number(), "returnAt", returnAt.toString(), "phone", phone != null);
        journal.append(tx, Entry.created(TYPE, ticket.id(), "drawn", payload));
    }

    Optional<Absence> of(Handle handle, long ticket) {
        return Straight.first(
                handle,
                "SELECT ticket, return_at, person, phone FROM ticket_absence WHERE ticket = ?",
                Absences::absence,
                ticket);
    }

    /// Whether its holder was told to come back today or later, and may be there yet.
    boolean isExpected(Tx tx, TicketRow ticket) {
        return of(tx.handle(), ticket.nr())
                .filter(absence -> !date(absence.returnAt()).isBefore(date(tx.now())))
                .isPresent();
    }

    private static LocalDate date(Instant at) {
        return at.atZone(CoreClock.ZONE).toLocalDate();
    }

    /// Those of that day and the week before it, by ticket.
    Map<Long, Absence> lately(Handle handle, long day) {
        Map<Long, Absence> byTicket = new HashMap<>();
        handle.select(
                        "SELECT ticket, return_at, person, phone FROM ticket_absence WHERE day BETWEEN ? - 7 AND ?",
                        day,
                        day)
                .map((rs, ctx) -> absence(rs))
                .forEach(absence -> byTicket.put(absence.ticket(), absence));
        return byTicket;
    }

    /// The telephone number; empty when none was left, or it is destroyed already.
    Optional<String> phone(Handle handle, Absence absence) {
        UUID person = absence.person();
        String sealed = absence.phone();
        return person == null || sealed == null ? Optional.empty() : persons.open(handle, person, FIELD, sealed);
    }

    /// As [#phone], of all that a page shows at once, by ticket.
    Map<Long, String> phones(Handle handle, Collection<Absence> absences) {
        Persons.Keys keys = persons.keys(
                handle,
                absences.stream()
                        .flatMap(absence -> Optional.ofNullable(absence.person()).stream())
                        .toList());
        Map<Long, String> phones = new HashMap<>();
        for (Absence absence : absences) {
            UUID person = absence.person();
            String sealed = absence.phone();
            if (person != null && sealed != null) {
                keys.open(person, FIELD, sealed).ifPresent(phone -> phones.put(absence.ticket(), phone));
            }
        }
        return phones;
    }

    /// Nothing is destroyed by a clock that may be wrong.
    @Override
    public boolean tidy() {
        return store.write(tx -> {
            if (!tx.timeTrusted()) {
                return false;
            }
            List<Absence> over = tx.handle()
                    .select(
                            "SELECT ticket, return_at, person, phone FROM ticket_absence"
                                    + " WHERE person IS NOT NULL AND at < ? LIMIT ?",
                            tx.now().minus(KEPT),
                            AT_ONCE)
                    .map((rs, ctx) -> absence(rs))
                    .list();
            over.forEach(absence -> forget(tx, absence));
            return over.size() == AT_ONCE;
        });
    }

    private void forget(Tx tx, Absence absence) {
        UUID person = absence.person();
        if (person != null) {
            persons.erase(tx, person);
            tx.handle()
                    .execute(
                            "UPDATE ticket_absence SET person = NULL, phone = NULL WHERE ticket = ?", absence.ticket());
        }
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getLong("ticket"),
                Instant.ofEpochMilli(row.getLong("return_at")),
                Sqlite.uuidOrNull(row.getBytes("person")),
                row.getString("phone"));
    }
}
