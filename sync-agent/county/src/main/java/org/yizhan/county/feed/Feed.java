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
/// change 7 will never find a change 6 it did not see.
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

    public void appendText(Handle handle, String center, String kind, String payload) {
        long seq = handle.createQuery("update center set outbox_seq = outbox_seq + 1 where center_id = :center"
                        + " returning outbox_seq")
                .bind("center", center)
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into change (center_id, seq, kind, payload, at)"
                        + " values (:center, :seq, :kind, :payload, :at)")
                .bind("center", center)
                .bind("seq", seq)
                .bind("kind", kind)
                .bind("payload", payload)
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
