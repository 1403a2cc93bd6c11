package org.yizhan.core.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// What somebody chose for hours, quotas and single days, journalled with its fact. To choose the same again changes
/// nothing.
@ApplicationScoped
class OpeningChoices {
    private final Openings openings;
    private final OpeningTable table;
    private final StateCalendar state;
    private final OpenLines lines;
    private final CenterJournal journal;

    OpeningChoices(Openings openings, OpeningTable table, StateCalendar state, OpenLines lines, CenterJournal journal) {
        this.openings = openings;
        this.table = table;
        this.state = state;
        this.lines = lines;
        this.journal = journal;
    }

    /// Everything that was chosen, with the days to come.
    Opening.Plan plan(Handle handle, LocalDate today) {
        Map<String, Opening.Rules> rules = table.rules(handle);
        List<Opening.Line> named = lines.names(handle).entrySet().stream()
                .map(line -> new Opening.Line(
                        line.getKey(), line.getValue(), rules.getOrDefault(line.getKey(), Opening.Rules.NONE)))
                .toList();
        return new Opening.Plan(
                rules.getOrDefault(Book.CENTER, Opening.Rules.NONE),
                named,
                table.days(handle, today),
                state.between(today, today.plusYears(1)));
    }

    /// @param line  a line's id, or [Book#CENTER]
    Opening.Rules choose(Tx tx, String line, Opening.Rules chosen, String by) {
        Opening.Week week = chosen.week();
        if (week != null) {
            week.days().forEach(spans -> Spans.check("week", spans));
        }
        if (!line.equals(Book.CENTER) && !lines.names(tx.handle()).containsKey(line)) {
            throw Refused.notFound("opening", "line");
        }
        if (!chosen.equals(table.rules(tx.handle()).getOrDefault(line, Opening.Rules.NONE))) {
            long version = table.put(tx.handle(), line, chosen);
            Map<String, Object> payload = new HashMap<>(Map.of("line", line, "rules", chosen, "by", by));
            note(tx, new Entry("opening.rules", Ids.next(), "chosen", version - 1, version, payload));
        }
        return chosen;
    }

    Opening.Day choose(Tx tx, LocalDate date, Opening.DayChoice choice, String by) {
        Spans.check("spans", choice.spans());
        if ((choice.kind() == Opening.Kind.OPEN) == choice.spans().isEmpty()) {
            throw Refused.invalid("spans", Violation.REQUIRED, "an open day has hours, and no other has");
        }
        LocalizedText name = LocalizedText.of(choice.name().strip());
        var day = new Opening.Day(date, choice.kind(), name, choice.spans(), Opening.Origin.CENTER);
        if (!table.days(tx.handle(), date).contains(day)) {
            long version = table.put(tx.handle(), day);
            note(
                    tx,
                    new Entry("opening.day", Ids.next(), "chosen", version - 1, version, Map.of("day", day, "by", by)));
        }
        return day;
    }

    /// That day is as it would be without the center's word.
    void forget(Tx tx, LocalDate date, String by) {
        if (table.remove(tx.handle(), date) > 0) {
            note(tx, Entry.created("opening.day", Ids.next(), "removed", Map.of("date", date.toString(), "by", by)));
        }
    }

    private void note(Tx tx, Entry entry) {
        journal.append(tx, entry);
        openings.forget(tx);
        tx.emit(Event.of(Feed.OPENING));
    }
}
