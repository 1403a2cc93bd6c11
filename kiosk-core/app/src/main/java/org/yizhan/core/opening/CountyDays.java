package org.yizhan.core.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.journal.InboundHandler;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// Takes the county's days, whole; those of a center stand before them.
@ApplicationScoped
class CountyDays implements InboundHandler {
    private final Openings openings;
    private final OpeningTable table;
    private final Json json;

    CountyDays(Openings openings, OpeningTable table, Json json) {
        this.openings = openings;
        this.table = table;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Inbounds.OPENING_DAYS);
    }

    @Override
    public void apply(Tx tx, String kind, String payload) {
        Opening.CountyDays sent = json.received(payload, Opening.CountyDays.class);
        sent.days().forEach(day -> Spans.check("spans", day.spans()));
        if (table.beginVersion(tx.handle(), sent.version())) {
            sent.days()
                    .forEach(day -> table.put(
                            tx.handle(),
                            new Opening.Day(day.date(), day.kind(), day.name(), day.spans(), Opening.Origin.COUNTY)));
            openings.forget(tx);
            tx.emit(Event.of(Feed.OPENING));
        }
    }
}
