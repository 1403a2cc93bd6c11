package org.yizhan.core.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Where this center stands with the county: receipts, the line, epochs.
@ApplicationScoped
public class County {
    private final Store store;
    private final CenterJournal journal;
    private final InboundChanges inbound;

    /// The line is a thing of the moment: after a start it is down until the agent says otherwise.
    private final AtomicReference<Line> line;

    County(Store store, CenterJournal journal, InboundChanges inbound, CoreClock clock) {
        this.store = store;
        this.journal = journal;
        this.inbound = inbound;
        this.line = new AtomicReference<>(new Line(false, clock.now(), null));
    }

    /// How the line stands for a person who looks after the center.
    ///
    /// @param signedAt  when the county last signed for records; null if it never did
    /// @param backlog   records that it has not signed for
    public record Standing(
            boolean up, Instant since, @Nullable Instant signedAt, long backlog) {}

    public Standing standing(Handle handle) {
        Line present = line.get();
        Instant signedAt = handle.select("SELECT at FROM receipt ORDER BY at DESC LIMIT 1")
                .mapTo(Instant.class)
                .findOne()
                .orElse(null);
        return new Standing(present.up(), present.since(), signedAt, journal.backlog(handle));
    }

    Journal.State state(Handle handle) {
        return state(handle, line.get());
    }

    private Journal.State state(Handle handle, Line present) {
        CenterJournal.Identity known = journal.identity(handle);
        return new Journal.State(
                known.center(),
                known.core(),
                journal.streams(handle),
                journal.backlog(handle),
                inbound.cursor(handle),
                present.up(),
                present.since(),
                present.reason());
    }

    /// Keeps the highest receipt of a stream. A receipt for a row this core does not have, or has with another
    /// hash, is refused: somebody must look.
    Journal.State receipt(Journal.Receipt receipt) {
        return store.write(tx -> {
            boolean known = tx.handle()
                    .select("""
                            SELECT 1 FROM journal j JOIN epoch e ON e.ordinal = j.epoch
                            WHERE j.epoch = ? AND e.id = ? AND j.lane = ? AND j.seq = ? AND j.hash = ?""", receipt.epoch(), receipt.epochId(), receipt.lane(), receipt.seq(), receipt.hash())
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
            if (!known) {
                throw Refused.conflict("journal", "receipt-mismatch", "no row has that sequence and hash");
            }
            int moved = tx.handle()
                    .execute(
                            """
                            INSERT INTO receipt (epoch, lane, seq, hash, signature, at) VALUES (?, ?, ?, ?, ?, ?)
                            ON CONFLICT (epoch, lane) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,
                                signature = excluded.signature, at = excluded.at WHERE excluded.seq > receipt.seq""",
                            receipt.epoch(),
                            receipt.lane(),
                            receipt.seq(),
                            receipt.hash(),
                            receipt.signature(),
                            tx.now());
            if (moved > 0) {
                tx.emit(Event.of(Feed.LINK));
            }
            return state(tx.handle());
        });
    }

    Journal.State link(Journal.Link link) {
        return store.write(tx -> {
            Instant now = tx.now();
            tx.afterCommit(() -> line.updateAndGet(before -> before.after(link, now)));
            tx.emit(Event.of(Feed.LINK));
            return state(tx.handle(), line.get().after(link, now));
        });
    }

    Journal.State newEpoch(Journal.NewEpoch request) {
        return store.write(tx -> {
            long present = journal.streams(tx.handle()).getLast().epoch();
            if (request.countyEpoch() >= present) {
                open(tx, request.countyEpoch() + 1, request.reason());
            }
            return state(tx.handle());
        });
    }

    private static void open(Tx tx, long ordinal, String reason) {
        tx.handle()
                .execute(
                        "INSERT INTO epoch (ordinal, id, opened_at, reason) VALUES (?, ?, ?, ?)",
                        ordinal,
                        UUID.randomUUID(),
                        tx.now(),
                        reason);
        tx.forget(CenterJournal.Head.class);
    }

    private record Line(boolean up, Instant since, @Nullable String reason) {
        /// `since` is when it last went up or down.
        Line after(Journal.Link told, Instant now) {
            return new Line(told.up(), told.up() == up ? since : now, told.reason());
        }
    }
}
