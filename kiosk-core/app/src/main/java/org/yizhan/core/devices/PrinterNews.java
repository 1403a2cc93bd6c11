package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yizhan.contract.Ids;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Tx;

/// Tells the county how the printer is, in the journal: no IT person is on site, and the county's are to know
/// before the village does. Each time it is a record of its own, and the last counts.
@ApplicationScoped
class PrinterNews {
    private static final String TYPE = "devices.printer";

    private final CenterJournal journal;

    PrinterNews(CenterJournal journal) {
        this.journal = journal;
    }

    void tell(Tx tx, PrinterWatch.Seen seen) {
        Map<String, Object> payload = Map.of(
                "finding",
                Findings.between(seen).finding(),
                "since",
                seen.since().toString());
        journal.append(tx, Entry.created(TYPE, Ids.next(), "found", payload));
    }
}
