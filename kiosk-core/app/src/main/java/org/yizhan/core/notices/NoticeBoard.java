package org.yizhan.core.notices;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.notices.Notices;
import org.yizhan.core.day.DateTurn;
import org.yizhan.core.day.Today;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;

/// What is shown today. A notice appears on its first day and is gone after its last, by the center's date, without
/// anybody's doing; screens are told when the date turns.
@ApplicationScoped
public class NoticeBoard {
    private final Store store;
    private final NoticeTable table;
    private final Today today;

    NoticeBoard(Store store, NoticeTable table, Today today) {
        this.store = store;
        this.table = table;
        this.today = today;
    }

    void follow(@Observes StartupEvent starting, DateTurn dates) {
        dates.onTurn(tx -> tx.emit(Event.of(Feed.NOTICES)));
    }

    /// How many notices are shown.
    public int showing(Handle handle) {
        return table.countShown(handle, today.date(handle));
    }

    Notices.Page page(Handle handle) {
        return new Notices.Page(store.cursor(handle), table.shown(handle, today.date(handle)));
    }
}
