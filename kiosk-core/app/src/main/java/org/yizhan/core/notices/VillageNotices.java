package org.yizhan.core.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.notices.Notices;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.day.Today;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// The village's own notices: one person drafts, a second one publishes, any may withdraw.
@ApplicationScoped
class VillageNotices {
    private final NoticeTable table;
    private final Today today;
    private final HomeCenter home;
    private final Staff staff;
    private final CenterJournal journal;
    private final Audit audit;

    VillageNotices(NoticeTable table, Today today, HomeCenter home, Staff staff, CenterJournal journal, Audit audit) {
        this.table = table;
        this.today = today;
        this.home = home;
        this.staff = staff;
        this.journal = journal;
        this.audit = audit;
    }

    Notices.Draft draft(Tx tx, Notices.Draft draft, String by) {
        Handle handle = tx.handle();
        if (table.find(handle, draft.id()).isPresent()) {
            throw Refused.conflict("notices", "id-taken", "there is a notice with this id");
        }
        check(tx, draft);
        var notice = new Notices.Notice(
                draft.id(),
                Notices.Owner.VILLAGE,
                draft.kind(),
                draft.title(),
                draft.body(),
                publisher(home.facts(handle), draft.kind()),
                today.date(handle),
                draft.startsOn(),
                draft.endsOn(),
                draft.objection());
        table.put(tx, new NoticeRow(notice, NoticeState.DRAFTED, 1, by, tx.now()));
        journal.append(tx, Entry.created("notices.notice", draft.id(), "drafted", notice));
        audit.line(tx, by, "notices.drafted", draft.id(), "");
        tx.emit(Event.about(Feed.NOTICES, draft.id()));
        return draft;
    }

    private void check(Tx tx, Notices.Draft draft) {
        LocalDate date = tx.timeTrusted() ? today.date(tx.handle()) : null;
        NoticeRules.broken(draft.title(), draft.body(), draft.objection(), draft.startsOn(), draft.endsOn(), date)
                .ifPresent(broken -> {
                    throw Refused.invalid(List.of(broken));
                });
        if (date != null && draft.endsOn().isBefore(date)) {
            throw Refused.invalid("endsOn", Violation.OVER, "must not be over already");
        }
    }

    /// Party matters are the branch's, all others the committee's.
    private static LocalizedText publisher(HomeCenter.Facts center, Notices.Kind kind) {
        String chinese = center.village().chinese();
        String english = center.village().in(LocalizedText.ENGLISH);
        return kind == Notices.Kind.PARTY
                ? LocalizedText.of(chinese + "党支部", english + " Party branch")
                : LocalizedText.of(chinese + "村民委员会", english + " Villagers' Committee");
    }

    List<Notices.Pending> pending(Handle handle) {
        return table.drafts(handle).stream().map(row -> pending(handle, row)).toList();
    }

    private Notices.Pending pending(Handle handle, NoticeRow row) {
        Notices.Notice notice = row.notice();
        var draft = new Notices.Draft(
                notice.id(),
                notice.kind(),
                notice.title(),
                notice.body(),
                notice.startsOn(),
                notice.endsOn(),
                notice.objection());
        String by = row.draftedBy();
        Instant at = row.draftedAt();
        if (by == null || at == null) {
            throw new IllegalStateException("a draft was written by somebody, some time");
        }
        return new Notices.Pending(draft, staff.shownCaller(handle, by), at);
    }

    /// Publishes a draft. Publishing what is published changes nothing.
    ///
    /// @throws RuntimeException  409 `urn:yizhan:notices:needs-second-person` or `withdrawn`
    Notices.Notice publish(Tx tx, UUID id, String by) {
        NoticeRow row = find(tx.handle(), id);
        if (row.state() == NoticeState.PUBLISHED) {
            return row.notice();
        }
        if (by.equals(row.draftedBy())) {
            throw Refused.conflict("notices", "needs-second-person", "who drafts a notice does not publish it");
        }
        Notices.Notice published = publishedToday(tx, row.notice());
        return take(tx, row, NoticeState.Step.PUBLISH, published, "published", by);
    }

    private Notices.Notice publishedToday(Tx tx, Notices.Notice notice) {
        return new Notices.Notice(
                notice.id(),
                notice.owner(),
                notice.kind(),
                notice.title(),
                notice.body(),
                notice.publisher(),
                today.date(tx.handle()),
                notice.startsOn(),
                notice.endsOn(),
                notice.objection());
    }

    /// Takes a village notice or draft back for good. Withdrawing what is withdrawn changes nothing.
    ///
    /// @throws RuntimeException  409 `urn:yizhan:notices:county-owned`
    Notices.Notice withdraw(Tx tx, UUID id, String by) {
        NoticeRow row = find(tx.handle(), id);
        if (row.notice().owner() == Notices.Owner.COUNTY) {
            throw Refused.conflict("notices", "county-owned", "the county withdraws its own notices");
        }
        if (row.state() == NoticeState.WITHDRAWN) {
            return row.notice();
        }
        return take(tx, row, NoticeState.Step.WITHDRAW, row.notice(), "withdrawn", by);
    }

    private Notices.Notice take(
            Tx tx, NoticeRow row, NoticeState.Step step, Notices.Notice content, String op, String by) {
        NoticeState state = row.state()
                .after(step)
                .orElseThrow(() -> Refused.conflict("notices", "withdrawn", "a withdrawn notice stays withdrawn"));
        table.put(tx, row.next(state, content));
        journal.append(tx, Entry.changed("notices.notice", content.id(), op, row.version(), content));
        audit.line(tx, by, "notices." + op, content.id(), "");
        tx.emit(Event.about(Feed.NOTICES, content.id()));
        return content;
    }

    private NoticeRow find(Handle handle, UUID id) {
        return table.find(handle, id).orElseThrow(() -> Refused.notFound("notices", "notice"));
    }
}
