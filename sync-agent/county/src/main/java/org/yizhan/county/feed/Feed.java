package org.yizhan.county.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.platform.Json;

/// What the county has for each center, in the order of that center's cursor.
///
/// A sequence counts under the center's row lock, so changes become visible in their order: a reader that has seen
/// change 7 will never find a change 6 it did not see. Numbers may be missing: what a newer change replaced is gone.
@ApplicationScoped
public class Feed {
    /// The PostgreSQL channel on which a commit says whose feed has grown.
    static final String CHANNEL = "county_change";

    private final Clock clock;
    private final SealedPayloads payloads;
    private final List<FirstChanges> features;

    Feed(Clock clock, SealedPayloads payloads, @All List<FirstChanges> features) {
        this.clock = clock;
        this.payloads = payloads;
        this.features = features;
    }

    private enum Form {
        PLAIN,
        WHOLE,
        SEALED,
        SEALED_ONE;

        boolean isWhole() {
            return this == WHOLE || this == SEALED;
        }

        boolean isSealed() {
            return this == SEALED || this == SEALED_ONE;
        }
    }

    private record Stored(long seq, String payload, boolean sealed) {}

    /// Appends within the transaction of `handle`; centers that wait hear of it when it commits.
    public void append(Handle handle, String center, String kind, Object payload) {
        write(handle, center, kind, Json.write(payload), Form.PLAIN);
    }

    /// As [#append], for a change that holds the whole of its kind and replaces the ones before it: those are deleted
    /// once the center has them, so that personal data does not pile up. The newest always stays.
    public void appendWhole(Handle handle, String center, String kind, Object payload) {
        appendWholeText(handle, center, kind, Json.write(payload));
    }

    /// As [#appendWhole], of a payload that is JSON already.
    public void appendWholeText(Handle handle, String center, String kind, String payload) {
        write(handle, center, kind, payload, Form.WHOLE);
        dropReplaced(handle, center);
    }

    /// As [#appendWhole], of a payload with personal data: it lies in the table under the center's key.
    public void appendSealed(Handle handle, String center, String kind, Object payload) {
        write(handle, center, kind, Json.write(payload), Form.SEALED);
        dropReplaced(handle, center);
    }

    /// As [#append], of a payload with personal data: it lies in the table under the center's key, until who appended
    /// it has it written anew or deleted.
    ///
    /// @return its place, for [#rewriteSealedOne] and [#forget]
    public long appendSealedOne(Handle handle, String center, String kind, Object payload) {
        return write(handle, center, kind, Json.write(payload), Form.SEALED_ONE);
    }

    /// Deletes one sealed change, whether the center has it or not.
    public void forget(Handle handle, String center, long seq) {
        handle.execute("delete from change where center_id = ? and seq = ? and sealed", center, seq);
    }

    /// Writes what is there of a sealed kind anew in its place, for erasing a person from it. What was delivered
    /// stays delivered.
    public void rewriteSealed(Handle handle, String center, String kind, UnaryOperator<String> rewritten) {
        handle.createQuery("select seq, payload, sealed from change"
                        + " where center_id = :center and kind = :kind and whole order by seq for update")
                .bind("center", center)
                .bind("kind", kind)
                .map((row, context) -> new Stored(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .list()
                .forEach(stored -> rewrite(handle, center, kind, stored, rewritten));
    }

    /// As [#rewriteSealed], of the one change at that place, if it is there and sealed.
    public void rewriteSealedOne(Handle handle, String center, long seq, String kind, UnaryOperator<String> rewritten) {
        handle.createQuery("select seq, payload, sealed from change"
                        + " where center_id = :center and seq = :seq and sealed for update")
                .bind("center", center)
                .bind("seq", seq)
                .map((row, context) -> new Stored(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .list()
                .forEach(stored -> rewrite(handle, center, kind, stored, rewritten));
    }

    private void rewrite(Handle handle, String center, String kind, Stored stored, UnaryOperator<String> rewritten) {
        String plain = stored.sealed() ? payloads.open(center, stored.seq(), kind, stored.payload()) : stored.payload();
        handle.createUpdate("update change set payload = :payload, sealed = true"
                        + " where center_id = :center and seq = :seq")
                .bind("payload", payloads.seal(center, stored.seq(), kind, rewritten.apply(plain)))
                .bind("center", center)
                .bind("seq", stored.seq())
                .execute();
    }

    /// The centers whose feed has begun. It holds every center's row until the transaction ends: a feed that is
    /// opened meanwhile begins with what this transaction leaves.
    public List<String> begun(Handle handle) {
        return handle
                .createQuery("select center_id, outbox_seq from center order by center_id for update")
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .filter(center -> center.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The center says that it has every change up to `seq`.
    void delivered(Handle handle, String center, long seq) {
        int moved = handle.createUpdate(
                        "update center set delivered = :seq where center_id = :center and delivered <> :seq")
                .bind("center", center)
                .bind("seq", seq)
                .execute();
        if (moved > 0) {
            dropReplaced(handle, center);
        }
    }

    private static void dropReplaced(Handle handle, String center) {
        handle.createUpdate("delete from change c using center d"
                        + " where c.center_id = :center and d.center_id = :center and c.whole and c.seq <= d.delivered"
                        + " and exists (select 1 from change newer where newer.center_id = :center and newer.whole"
                        + " and newer.kind = c.kind and newer.seq > c.seq)")
                .bind("center", center)
                .execute();
    }

    private long write(Handle handle, String center, String kind, String payload, Form form) {
        long seq = handle.createQuery("update center set outbox_seq = outbox_seq + 1 where center_id = :center"
                        + " returning outbox_seq")
                .bind("center", center)
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into change (center_id, seq, kind, payload, whole, sealed, at)"
                        + " values (:center, :seq, :kind, :payload, :whole, :sealed, :at)")
                .bind("center", center)
                .bind("seq", seq)
                .bind("kind", kind)
                .bind("payload", form.isSealed() ? payloads.seal(center, seq, kind, payload) : payload)
                .bind("whole", form.isWhole())
                .bind("sealed", form.isSealed())
                .bind("at", clock.instant())
                .execute();
        handle.execute("select pg_notify(?, ?)", CHANNEL, center);
        return seq;
    }

    /// How many centers have not said yet that they have the newest of a kind that is sent whole.
    public int awaited(Handle handle, String kind) {
        return handle.createQuery("select count(distinct c.center_id) from change c"
                        + " join center d on d.center_id = c.center_id"
                        + " where c.kind = :kind and c.whole and c.seq > d.delivered")
                .bind("kind", kind)
                .mapTo(Integer.class)
                .one();
    }

    /// Whether the center said that it has the newest of a kind that is sent whole.
    public boolean isReceived(Handle handle, String center, String kind) {
        return handle.createQuery(
                        "select count(*) > 0 and coalesce(max(c.seq) <= max(d.delivered), false) from change c"
                                + " join center d on d.center_id = c.center_id"
                                + " where c.center_id = :center and c.kind = :kind and c.whole")
                .bind("center", center)
                .bind("kind", kind)
                .mapTo(Boolean.class)
                .one();
    }

    /// Whether the center's feed has begun. Holds the center's row until the transaction ends.
    public boolean hasBegun(Handle handle, String center) {
        return handle.createQuery("select outbox_seq from center where center_id = :center for update")
                        .bind("center", center)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// Starts the feed of a center that has none yet.
    public void open(Handle handle, String center) {
        if (!hasBegun(handle, center)) {
            features.forEach(feature -> feature.open(handle, center));
        }
    }
}
