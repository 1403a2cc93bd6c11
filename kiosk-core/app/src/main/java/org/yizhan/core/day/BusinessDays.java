package org.yizhan.core.day;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// The day that numbers and quotas belong to. It is a record that somebody's first act of the morning opens, not
/// a date read from a clock: with a clock that cannot be trusted the open day goes on, so that no number is
/// given out twice.
@ApplicationScoped
public class BusinessDays {
    private static final String OPEN = "SELECT id, ordinal, date FROM business_day WHERE closed_at IS NULL";

    private final CenterJournal journal;
    private final List<BiConsumer<Tx, BusinessDay>> listeners = new CopyOnWriteArrayList<>();

    BusinessDays(CenterJournal journal) {
        this.journal = journal;
    }

    /// Runs in the transaction that closes a day, told which: what was open for as long as that day was is over.
    public void onClose(BiConsumer<Tx, BusinessDay> listener) {
        listeners.add(listener);
    }

    /// The open day. Opens one if there is none, or if a trusted clock says that the open one is another date.
    public BusinessDay current(Tx tx) {
        Optional<BusinessDay> open =
                tx.known(Open.class, () -> new Open(open(tx.handle()))).day();
        LocalDate today = tx.now().atZone(CoreClock.ZONE).toLocalDate();
        if (open.isPresent() && (open.get().date().equals(today) || !tx.timeTrusted())) {
            return open.get();
        }
        open.ifPresent(day -> close(tx, day));
        return begin(tx, today, open.map(BusinessDay::ordinal).orElseGet(() -> lastOrdinal(tx.handle())) + 1);
    }

    /// The open day, if there is one. Between midnight and the first act of the morning it is yesterday's.
    public Optional<BusinessDay> open(Handle handle) {
        return Straight.first(
                handle,
                OPEN,
                row -> new BusinessDay(
                        Sqlite.uuid(row.getBytes(1)), row.getLong(2), LocalDate.parse(row.getString(3))));
    }

    private static long lastOrdinal(Handle handle) {
        return handle.select("SELECT coalesce(max(ordinal), 0) FROM business_day")
                .mapTo(Long.class)
                .one();
    }

    private void close(Tx tx, BusinessDay day) {
        tx.handle().execute("UPDATE business_day SET closed_at = ? WHERE id = ?", tx.now(), day.id());
        journal.append(tx, Entry.changed("day.business-day", day.id(), "closed", 1, Map.of("ordinal", day.ordinal())));
        listeners.forEach(listener -> listener.accept(tx, day));
    }

    private BusinessDay begin(Tx tx, LocalDate date, long ordinal) {
        UUID id = Ids.next();
        tx.handle()
                .execute(
                        "INSERT INTO business_day (id, ordinal, date, opened_at, time_trusted) VALUES (?, ?, ?, ?, ?)",
                        id,
                        ordinal,
                        date,
                        tx.now(),
                        tx.timeTrusted());
        journal.append(
                tx,
                Entry.created("day.business-day", id, "opened", Map.of("ordinal", ordinal, "date", date.toString())));
        var begun = new BusinessDay(id, ordinal, date);
        tx.know(Open.class, new Open(Optional.of(begun)));
        return begun;
    }

    /// What the write lane knows: only works open and close days.
    private record Open(Optional<BusinessDay> day) {}
}
