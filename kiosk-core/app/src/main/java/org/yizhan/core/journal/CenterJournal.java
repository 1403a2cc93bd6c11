package org.yizhan.core.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Sha256;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// The append-only journal of this core. A feature appends in the transaction of its fact, so that one is never
/// without the other; the agent reads after a sequence and brings the rows to the county.
@Singleton
public class CenterJournal {
    /// All rows go in one lane for now; the column is there for more.
    static final int LANE = 2;

    private static final int SCHEMA_VERSION = 1;

    private final ObjectMapper json;
    private final Rows rows;
    private @Nullable Identity identity;

    CenterJournal(ObjectMapper json, Rows rows) {
        this.json = json;
        this.rows = rows;
    }

    /// Appends one row to the stream of the present epoch and chains it to the row before.
    public void append(Tx tx, Entry entry) {
        Handle handle = tx.handle();
        Identity known = identity(handle);
        Head head = tx.known(Head.class, () -> rows.head(handle, LANE));
        byte[] payload = bytes(entry.payload());
        byte[] payloadHash = Sha256.of(payload);
        var unsealed = new Journal.Row(
                head.epoch(),
                head.epochId(),
                LANE,
                head.seq() + 1,
                entry.type(),
                entry.recordId(),
                entry.op(),
                entry.baseVersion(),
                entry.newVersion(),
                SCHEMA_VERSION,
                tx.now().toEpochMilli(),
                tx.timeTrusted(),
                payload,
                payloadHash,
                head.hash(),
                RowHash.BEFORE_THE_FIRST);
        byte[] hash = RowHash.of(known.center(), known.core(), unsealed, payloadHash);
        rows.insert(handle, unsealed, hash);
        tx.know(Head.class, new Head(head.epoch(), head.epochId(), unsealed.seq(), hash));
        tx.emit(Event.of(Feed.JOURNAL));
    }

    /// Whether a county receipt covers the last row about that record.
    public boolean isAtCounty(Handle handle, UUID recordId) {
        return handle.select("""
                        SELECT coalesce(r.seq >= j.seq, 0)
                        FROM journal j LEFT JOIN receipt r ON r.epoch = j.epoch AND r.lane = j.lane
                        WHERE j.record_id = ? ORDER BY j.epoch DESC, j.seq DESC LIMIT 1""", recordId).mapTo(Boolean.class).findOne().orElse(false);
    }

    /// Those of the records whose every row a county receipt covers.
    public Set<UUID> atCounty(Handle handle, Collection<UUID> recordIds) {
        if (recordIds.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery("""
                        SELECT j.record_id
                        FROM journal j LEFT JOIN receipt r ON r.epoch = j.epoch AND r.lane = j.lane
                        WHERE j.record_id IN (<ids>)
                        GROUP BY j.record_id HAVING min(coalesce(r.seq >= j.seq, 0)) = 1""")
                .bindList("ids", recordIds)
                .mapTo(UUID.class)
                .set();
    }

    /// Rows that no county receipt covers yet.
    public long backlog(Handle handle) {
        return rows.streams(handle).stream()
                .mapToLong(stream -> stream.head() - stream.acked())
                .sum();
    }

    List<Journal.Stream> streams(Handle handle) {
        return rows.streams(handle);
    }

    synchronized Identity identity(Handle handle) {
        Identity known = identity;
        if (known == null) {
            known = handle.createQuery("SELECT center.code, core.id FROM center, core")
                    .map((rs, ctx) -> new Identity(rs.getString(1), Sqlite.uuid(rs.getBytes(2))))
                    .findOne()
                    .orElseThrow(() -> Refused.because(503, "boot", "starting", "this core belongs to no center yet"));
            identity = known;
        }
        return known;
    }

    private byte[] bytes(Object payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal payload does not become JSON", e);
        }
    }

    record Identity(String center, UUID core) {}

    record Head(long epoch, UUID epochId, long seq, byte[] hash) {}
}
