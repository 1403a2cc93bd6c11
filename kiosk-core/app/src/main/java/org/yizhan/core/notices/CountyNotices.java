package org.yizhan.core.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.notices.Notices;
import org.yizhan.core.day.Today;
import org.yizhan.core.journal.InboundHandler;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// Takes notices from outside: the county's, and those a village has from before it had this core. They keep to the
/// same rules as notices written here.
@ApplicationScoped
class CountyNotices implements InboundHandler {
    private final NoticeTable table;
    private final Today today;
    private final Json json;

    CountyNotices(NoticeTable table, Today today, Json json) {
        this.table = table;
        this.today = today;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Inbounds.NOTICE, Inbounds.NOTICE_WITHDRAWN);
    }

    @Override
    public void apply(Tx tx, String kind, String payload) {
        switch (kind) {
            case Inbounds.NOTICE -> publish(tx, json.received(payload, Notices.Notice.class));
            case Inbounds.NOTICE_WITHDRAWN -> withdraw(tx, json.received(payload, Inbounds.NoticeWithdrawn.class));
            default -> throw new IllegalArgumentException("notices take no " + kind);
        }
    }

    private void publish(Tx tx, Notices.Notice notice) {
        check(tx, notice);
        Optional<NoticeRow> known = table.find(tx.handle(), notice.id());
        known.ifPresent(CountyNotices::requireNotOurs);
        boolean settled = known.isPresent()
                && (known.get().state() == NoticeState.WITHDRAWN
                        || known.get().notice().equals(notice));
        if (settled) {
            return;
        }
        NoticeRow row = known.map(before -> before.next(NoticeState.PUBLISHED, notice))
                .orElseGet(() -> new NoticeRow(notice, NoticeState.PUBLISHED, 1, null, null));
        table.put(tx, row);
        tx.emit(Event.about(Feed.NOTICES, notice.id()));
    }

    private void check(Tx tx, Notices.Notice notice) {
        NoticeRules.broken(
                        notice.title(),
                        notice.body(),
                        notice.objection(),
                        notice.startsOn(),
                        notice.endsOn(),
                        tx.timeTrusted() ? today.date(tx.handle()) : null)
                .ifPresent(broken -> {
                    throw new IllegalArgumentException(broken.field() + " " + broken.message());
                });
    }

    /// A notice that never came needs no withdrawing.
    private void withdraw(Tx tx, Inbounds.NoticeWithdrawn withdrawn) {
        Optional<NoticeRow> known = table.find(tx.handle(), withdrawn.id());
        known.ifPresent(CountyNotices::requireNotOurs);
        known.filter(row -> row.state() == NoticeState.PUBLISHED).ifPresent(row -> {
            table.put(tx, row.next(NoticeState.WITHDRAWN, row.notice()));
            tx.emit(Event.about(Feed.NOTICES, withdrawn.id()));
        });
    }

    private static void requireNotOurs(NoticeRow row) {
        if (row.isOurs()) {
            throw new IllegalArgumentException("the notice is the village's own");
        }
    }
}
