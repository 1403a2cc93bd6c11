package org.yizhan.core.opening;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// When the lines of the center are open. What was chosen is kept in memory and read again with each commit that
/// changes it, so to ask costs no read. Whoever asks sees to it that the clock can be believed: a wrong one
/// closes nothing.
@ApplicationScoped
public class Openings {
    private final Store store;
    private final OpeningTable table;
    private final StateCalendar state;
    private volatile Book book;

    Openings(Store store, OpeningTable table, StateCalendar state) {
        this.store = store;
        this.table = table;
        this.state = state;
        this.book = new Book(Map.of(), Map.of(), state::on);
    }

    void start(@Observes StartupEvent starting) {
        readAgain();
    }

    /// Why that line is closed at that moment; empty while it is open.
    public Optional<Opening.Shut> shut(String line, Instant now) {
        return book().shut(line, local(now));
    }

    /// When it opens next, today or later.
    public Optional<Instant> opensAfter(String line, Instant now) {
        return instant(book().opensAfter(line, local(now)));
    }

    /// When it opens on the next day that it does.
    public Optional<Instant> opensAnotherDay(String line, Instant now) {
        return instant(book().opensFrom(line, local(now).toLocalDate().plusDays(1)));
    }

    /// When time alone next opens or closes any line.
    public Instant turnAfter(Instant now) {
        return book().turnAfter(local(now)).atZone(CoreClock.ZONE).toInstant();
    }

    /// How long it is open today from now on, breaks not counted; empty for a line without hours.
    public Optional<Duration> left(String line, Instant now) {
        return book().left(line, local(now));
    }

    /// The spans in which it is open on that day; empty for a line without hours, which never closes by itself.
    public Optional<List<Opening.Span>> spans(String line, LocalDate date) {
        return book().spans(line, date);
    }

    /// What that line is held to, each value its own or else the center's.
    public Opening.Rules rules(String line) {
        return book().of(line);
    }

    /// How many minutes a visit in a line is meant to take, of those lines that say so themselves.
    public Map<String, Integer> visitMinutes() {
        return book().visitMinutes();
    }

    Book book() {
        return book;
    }

    /// What was chosen has changed.
    void forget(Tx tx) {
        tx.afterCommit(this::readAgain);
    }

    private void readAgain() {
        book = store.read(this::read);
    }

    private Book read(Handle handle) {
        Map<LocalDate, Opening.Day> days = new HashMap<>();
        table.days(handle, LocalDate.EPOCH).forEach(day -> days.put(day.date(), day));
        return new Book(table.rules(handle), days, state::on);
    }

    private static LocalDateTime local(Instant now) {
        return LocalDateTime.ofInstant(now, CoreClock.ZONE);
    }

    private static Optional<Instant> instant(Optional<LocalDateTime> local) {
        return local.map(at -> at.atZone(CoreClock.ZONE).toInstant());
    }
}
