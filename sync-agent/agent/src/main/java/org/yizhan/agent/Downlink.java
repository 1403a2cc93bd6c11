package org.yizhan.agent;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Wire;

/// Brings the county's changes to the core while there is a line. The core counts them by the county's cursor and
/// applies each once, so delivering again is safe.
final class Downlink {
    private static final System.Logger LOG = System.getLogger(Downlink.class.getName());

    /// The core takes bodies of a mebibyte, and JSON within JSON grows by its quotes.
    private static final int MAX_BYTES = 384 * 1024;

    private final Core core;
    private final Line line;
    private final Bell uplink;
    private final Backoff backoff;

    Downlink(Core core, Line line, Bell uplink, Backoff backoff) {
        this.core = core;
        this.line = line;
        this.uplink = uplink;
        this.backoff = backoff;
    }

    void run() throws InterruptedException {
        while (true) {
            County county = line.await();
            try {
                follow(county);
            } catch (Trouble trouble) {
                LOG.log(INFO, "changes stop: {0}: {1}", trouble.party(), trouble.reason());
                report(county, trouble);
                backoff.pause();
            }
        }
    }

    private void follow(County county) throws Trouble, InterruptedException {
        long cursor = core.state().inboundCursor();
        while (line.carries(county)) {
            List<Wire.Change> changes = county.changes(cursor).changes();
            if (!changes.isEmpty()) {
                cursor = deliver(changes);
            }
            clear();
        }
    }

    /// @return the cursor that the core has reached
    private long deliver(List<Wire.Change> changes) throws Trouble, InterruptedException {
        long reached = 0;
        for (int from = 0; from < changes.size(); ) {
            List<Journal.Change> part = part(changes.subList(from, changes.size()));
            Journal.Applied applied = core.inbound(new Journal.Inbound(part));
            for (Journal.Rejected rejected : applied.rejected()) {
                LOG.log(
                        WARNING,
                        "change {0} ({1}) was set aside: {2}",
                        String.valueOf(rejected.cursor()),
                        rejected.kind(),
                        rejected.reason());
            }
            reached = applied.cursor();
            if (reached < part.getLast().cursor()) {
                throw new Trouble.Refused(Trouble.Party.CORE, 200, "the core stays at change " + reached);
            }
            from += part.size();
        }
        return reached;
    }

    private static List<Journal.Change> part(List<Wire.Change> changes) {
        List<Journal.Change> part = new ArrayList<>();
        int bytes = 0;
        for (Wire.Change change : changes) {
            bytes += change.payload().getBytes(StandardCharsets.UTF_8).length;
            if (!part.isEmpty() && bytes > MAX_BYTES) {
                break;
            }
            part.add(new Journal.Change(change.cursor(), change.kind(), change.payload()));
        }
        return part;
    }

    private void report(County county, Trouble trouble) {
        switch (trouble) {
            case Trouble.Away away when away.party() == Trouble.Party.COUNTY -> line.lost(county);
            case Trouble.Away away -> {}
            default -> line.inboundTrouble(Why.CHANGES_STOPPED.because(trouble.reason()));
        }
        uplink.ring();
    }

    private void clear() {
        backoff.reset();
        if (line.inboundTrouble().isPresent()) {
            line.inboundTrouble(null);
            uplink.ring();
        }
    }
}
