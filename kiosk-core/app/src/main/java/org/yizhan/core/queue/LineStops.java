package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;

/// Whoever stands at the desks says that a line gives out no more numbers, and that it does again. A line that a desk
/// closed stays closed until a desk opens it, however many days later; whoever waits in it is called as before.
@Singleton
class LineStops {
    private final Lines lines;
    private final EarlyClosings early;
    private final Turnover turnover;
    private final CenterJournal journal;

    LineStops(Lines lines, EarlyClosings early, Turnover turnover, CenterJournal journal) {
        this.lines = lines;
        this.early = early;
        this.turnover = turnover;
        this.journal = journal;
    }

    /// Closes it, or says another reason where it is closed. The same reason again is no second fact.
    DeskWork.CloseLine close(Tx tx, String id, DeskWork.CloseLine closing, String by) {
        LineTexts.REASON.check("reason", closing.reason());
        ServiceRow line = lines.require(tx.handle(), id);
        if (!closing.reason().equals(line.closedFor())) {
            lines.close(tx, id, closing.reason());
            note(tx, "closed", Map.of("line", id, "reason", closing.reason(), "by", by));
        }
        return closing;
    }

    /// Opens it again, whether a desk closed it or the forecast did: that one the desks take on themselves for the rest
    /// of the day.
    void reopen(Tx tx, String id, String by) {
        long day = turnover.day(tx);
        if (!lines.require(tx.handle(), id).open()) {
            lines.open(tx, id);
            note(tx, "opened", Map.of("line", id, "by", by));
        }
        if (early.of(day, id).equals(Optional.of(EarlyClosings.Standing.CLOSED))) {
            early.reopen(tx, day, id, by);
        }
    }

    private void note(Tx tx, String op, Map<String, Object> payload) {
        journal.append(tx, Entry.created("queue.line", Ids.next(), op, payload));
        tx.emit(Event.of(Feed.OPENING));
    }
}
