package org.yizhan.county.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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
    private final List<FirstChanges> features;

    Feed(Clock clock, @All List<FirstChanges> features) {
        this.clock = clock;
        this.features = features;
    }

    /// Appends within the transaction of `handle`; centers that wait hear of it when it commits.
    public void append(Handle handle, String center, String kind, Object payload) {
        appendText(handle, center, kind, Json.write(payload));
    }

    /// As [#append], for a change that holds the whole of its kind and replaces the ones before it: those are deleted
    /// once the center has them, so that personal data does not pile up. The newest always stays.
    public void appendWhole(Handle handle, String center, String kind, Object payload) {
        write(handle, center, kind, Json.write(payload), true);
        dropReplaced(handle, center);
    }

    public void appendText(Handle handle, String center, String kind, String payload) {
        write(handle, center, kind, payload, false);
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

    private void write(Handle handle, String center, String kind, String payload, boolean whole) {
        long seq = handle.createQuery("update center set outbox_seq = outbox_seq + 1 where center_id = :center"
                        + " returning outbox_seq")
                .bind("center", center)
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into change (center_id, seq, kind, payload, whole, at)"
                        + " values (:center, :seq, :kind, :payload, :whole, :at)")
                .bind("center", center)
                .bind("seq", seq)
                .bind("kind", kind)
                .bind("payload", payload)
                .bind("whole", whole)
                .bind("at", clock.instant())
                .execute();
        handle.execute("select pg_notify(?, ?)", CHANNEL, center);
    }

    /// Starts the feed of a center that has none yet.
    public void open(Handle handle, String center) {
        long changes = handle.createQuery("select outbox_seq from center where center_id = :center for update")
                .bind("center", center)
                .mapTo(Long.class)
                .one();
        if (changes == 0) {
            features.forEach(feature -> feature.open(handle, center));
        }
    }
}
