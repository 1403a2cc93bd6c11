package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;

/// What an admin chose for the lines, journalled like any other choice.
@Singleton
class LineChoices {
    private final Lines lines;
    private final Pools pools;
    private final CenterJournal journal;

    LineChoices(Lines lines, Pools pools, CenterJournal journal) {
        this.lines = lines;
        this.pools = pools;
        this.journal = journal;
    }

    LineSetup.Numbering numbering(ServiceRow line) {
        return new LineSetup.Numbering(
                line.numbering().first(), line.numbering().last(), line.overnight());
    }

    LineSetup.Numbering number(Tx tx, String id, LineSetup.Numbering numbering, String by) {
        LineSetup.Numbering before = numbering(lines.require(tx.handle(), id));
        if (!before.equals(numbering)) {
            lines.number(tx, id, numbering);
            String range = numbering.first() + "-" + numbering.last() + " " + numbering.overnight();
            note(tx, "numbering " + id, range, by);
        }
        return numbering;
    }

    LineSetup.Pool pool(Handle handle, String owner) {
        return new LineSetup.Pool(pools.of(handle, owner));
    }

    LineSetup.Pool pool(Tx tx, String owner, LineSetup.Pool pool, String by) {
        List<String> services = pool.services().stream().sorted().toList();
        services.forEach(service -> lines.require(tx.handle(), service));
        if (!pools.of(tx.handle(), owner).equals(pool.services())) {
            pools.put(tx, owner, services);
            tx.emit(Event.of(Feed.OPENING));
            note(tx, "pool " + owner, String.join(" ", services), by);
        }
        return pool;
    }

    private void note(Tx tx, String name, String value, String by) {
        journal.append(
                tx, Entry.created("queue.line", Ids.next(), "chosen", Map.of("name", name, "value", value, "by", by)));
    }
}
