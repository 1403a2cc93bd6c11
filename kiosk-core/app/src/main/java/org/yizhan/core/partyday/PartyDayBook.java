package org.yizhan.core.partyday;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.boot.Home;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.core.day.BusinessDay;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.day.DateTurn;
import org.yizhan.core.day.Today;
import org.yizhan.core.directory.Roster;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// The themed Party days. A branch has at most one open at a time, and it is open for its business day only: one
/// that nobody closed counts no longer the next day.
@ApplicationScoped
public class PartyDayBook {
    private static final String AT_THE_END_OF_THE_DAY = "center";

    private final DayTable table;
    private final BusinessDays days;
    private final Today today;
    private final Roster roster;
    private final CenterJournal journal;

    PartyDayBook(DayTable table, BusinessDays days, Today today, Roster roster, CenterJournal journal) {
        this.table = table;
        this.days = days;
        this.today = today;
        this.roster = roster;
        this.journal = journal;
    }

    void follow(@Observes StartupEvent starting, DateTurn dates) {
        dates.onTurn(tx -> tx.emit(Event.of(Feed.PARTY_DAY)));
    }

    /// Today's Party day for the home screen; with several branches' open, the latest opened.
    public Optional<Home.PartyDayToday> today(Handle handle) {
        return openToday(handle).map(row -> new Home.PartyDayToday(row.theme(), row.startsAt(), row.signedIn()));
    }

    Optional<PartyDays.Day> dayOfToday(Handle handle) {
        return openToday(handle).map(row -> day(handle, row));
    }

    private Optional<DayRow> openToday(Handle handle) {
        return days.open(handle)
                .filter(day -> day.date().equals(today.date(handle)))
                .flatMap(day -> table.open(handle, day).stream().findFirst());
    }

    /// The days open in this transaction's business day, the latest opened first.
    List<DayRow> open(Tx tx) {
        return table.open(tx.handle(), days.current(tx));
    }

    DayRow find(Handle handle, UUID id) {
        return table.find(handle, id).orElseThrow(() -> Refused.notFound("partyday", "Party day"));
    }

    PartyDays.Day day(Handle handle, UUID id) {
        return day(handle, find(handle, id));
    }

    private PartyDays.Day day(Handle handle, DayRow row) {
        int members = roster.branch(handle, row.branchId())
                .map(Roster.Branch::members)
                .orElse(0);
        return new PartyDays.Day(
                row.id(),
                row.branchId(),
                row.branch(),
                row.theme(),
                row.startsAt(),
                row.agenda(),
                row.open(),
                row.signedIn(),
                members);
    }

    PartyDays.Day open(Tx tx, PartyDays.Opening opening, String by) {
        Handle handle = tx.handle();
        if (table.find(handle, opening.id()).isPresent()) {
            throw Refused.conflict("partyday", "id-taken", "there is a Party day with this id");
        }
        Roster.Branch branch = roster.branch(handle, opening.branchId())
                .orElseThrow(() -> Refused.invalid("branchId", Violation.UNKNOWN, "is no branch of this center"));
        BusinessDay day = days.current(tx);
        OpeningRules.check(opening, day.date(), tx.timeTrusted());
        table.forgotten(handle, day).forEach(forgotten -> end(tx, forgotten, AT_THE_END_OF_THE_DAY));
        if (table.open(handle, day).stream().anyMatch(open -> open.branchId().equals(branch.id()))) {
            throw Refused.conflict("partyday", "already-open", "this branch has a Party day open");
        }
        var row = new DayRow(
                opening.id(),
                branch.id(),
                branch.name(),
                opening.theme(),
                opening.startsAt(),
                opening.agenda(),
                true,
                0);
        table.add(tx, row, day, by);
        Map<String, Object> payload = Map.of(
                "branchId", branch.id(),
                "branch", branch.name(),
                "theme", row.theme(),
                "startsAt", row.startsAt(),
                "agenda", row.agenda(),
                "date", day.date(),
                "by", by);
        journal.append(tx, Entry.created("partyday.day", row.id(), "opened", payload));
        tx.emit(Event.about(Feed.PARTY_DAY, row.id()));
        return day(handle, row);
    }

    /// Closes a day; one that is closed stays as it is.
    PartyDays.Day close(Tx tx, UUID id, String by) {
        DayRow row = find(tx.handle(), id);
        if (row.open()) {
            end(tx, row, by);
        }
        return day(tx.handle(), id);
    }

    private void end(Tx tx, DayRow row, String by) {
        table.close(tx, row.id(), by);
        Map<String, Object> payload = Map.of("signedIn", row.signedIn(), "by", by);
        journal.append(tx, Entry.changed("partyday.day", row.id(), "closed", 1, payload));
        tx.emit(Event.about(Feed.PARTY_DAY, row.id()));
    }
}
