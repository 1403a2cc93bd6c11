package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tidying;
import org.yizhan.core.store.Tx;

/// Who booked, as far as they said: sealed under a key of the booking's own, which is destroyed with the booking when
/// that is given up, and else a day after the appointment. A keyed hash of the telephone number counts how many
/// appointments one person has, and goes with it.
@ApplicationScoped
class BookedPersons implements Tidying {
    private static final String NAME = "name";
    private static final String PHONE = "phone";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    private final Store store;
    private final Persons persons;
    private final BookingTable bookings;
    private final BookingSettings settings;

    BookedPersons(Store store, Persons persons, BookingTable bookings, BookingSettings settings) {
        this.store = store;
        this.persons = persons;
        this.bookings = bookings;
        this.settings = settings;
    }

    /// @throws RuntimeException  409: that person has as many bookings as one may have
    void requireRoom(Handle handle, @Nullable String phone) {
        int most = settings.perPerson();
        if (phone != null && bookings.openOf(handle, hash(phone)) >= most) {
            throw Refusals.because(
                    Bookings.Refusal.PERSON_QUOTA,
                    "that person has as many bookings as one may have",
                    Map.of("bookings", Integer.toString(most)));
        }
    }

    /// Seals what was said, under a key of its own.
    BookingRow.Who seal(Tx tx, @Nullable String name, @Nullable String phone) {
        if (blank(name) && phone == null) {
            return BookingRow.Who.NOBODY;
        }
        UUID person = persons.create(tx);
        return new BookingRow.Who(
                person,
                blank(name) || name == null ? null : persons.seal(tx.handle(), person, NAME, name.strip()),
                phone == null ? null : persons.seal(tx.handle(), person, PHONE, phone));
    }

    /// Counts the booking among that person's.
    void count(Tx tx, BookingRow row, @Nullable String phone) {
        if (phone != null) {
            bookings.knownBy(tx.handle(), row.nr(), hash(phone));
        }
    }

    Bookings.Contact open(Handle handle, BookingRow.Who who) {
        return new Bookings.Contact(
                open(handle, who.person(), NAME, who.name()).orElse(null),
                open(handle, who.person(), PHONE, who.phone()).orElse(null));
    }

    private Optional<String> open(Handle handle, @Nullable UUID person, String field, @Nullable String sealed) {
        return person == null || sealed == null ? Optional.empty() : persons.open(handle, person, field, sealed);
    }

    private byte[] hash(String phone) {
        return persons.hash("booking", phone);
    }

    private static boolean blank(@Nullable String name) {
        return name == null || name.isBlank();
    }

    /// Nothing is destroyed by a clock that may be wrong.
    @Override
    public boolean tidy() {
        return store.write(tx -> {
            if (!tx.timeTrusted()) {
                return false;
            }
            List<BookingRow> over = bookings.toForget(tx.handle(), tx.now().minus(KEPT), AT_ONCE);
            for (BookingRow row : over) {
                var _ = forget(tx, row);
            }
            return over.size() == AT_ONCE;
        });
    }

    /// Destroys the key of who booked.
    ///
    /// @return the booking of nobody
    BookingRow forget(Tx tx, BookingRow row) {
        UUID person = row.who().person();
        if (person == null) {
            return row;
        }
        persons.erase(tx, person);
        bookings.forget(tx.handle(), row.nr());
        return row.ofNobody();
    }
}
