package org.yizhan.core.journal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// Applies the county's changes in their order, each exactly once by its cursor. One that cannot be applied is
/// set aside with its reason and never holds up the others.
@ApplicationScoped
public class InboundChanges {
    private static final int REASON_LENGTH = 300;

    private final Store store;
    private final Map<String, InboundHandler> handlers;

    InboundChanges(Store store, @All List<InboundHandler> handlers) {
        this.store = store;
        this.handlers = handlers.stream()
                .flatMap(handler -> handler.kinds().stream().map(kind -> Map.entry(kind, handler)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Applies one change outside the county's order, as the seed does; a failure is the caller's.
    public void apply(Tx tx, String kind, String payload) {
        handler(kind).apply(tx, kind, payload);
    }

    Journal.Applied apply(List<Journal.Change> changes) {
        return store.write(tx -> {
            long cursor = cursor(tx.handle());
            List<Journal.Rejected> rejected = new ArrayList<>();
            for (Journal.Change change : changes) {
                if (change.cursor() <= cursor) {
                    continue;
                }
                RuntimeException failure = tx.attempt(() -> apply(tx, change.kind(), change.payload()));
                if (failure != null) {
                    rejected.add(setAside(tx, change, failure));
                }
                cursor = change.cursor();
            }
            tx.handle().execute("UPDATE inbound SET cursor = ?", cursor);
            if (!rejected.isEmpty()) {
                tx.emit(Event.of(Feed.LINK));
            }
            return new Journal.Applied(cursor, rejected);
        });
    }

    long cursor(Handle handle) {
        return handle.select("SELECT cursor FROM inbound").mapTo(Long.class).one();
    }

    /// The latest that were set aside, newest first.
    List<Journal.SetAside> setAside(Handle handle, int limit) {
        return handle.select(
                        "SELECT cursor, kind, reason, at FROM inbound_rejected ORDER BY cursor DESC LIMIT ?", limit)
                .map((rs, ctx) -> new Journal.SetAside(
                        rs.getLong(1), rs.getString(2), rs.getString(3), Instant.ofEpochMilli(rs.getLong(4))))
                .list();
    }

    private InboundHandler handler(String kind) {
        InboundHandler handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException("no feature of this version takes changes of this kind");
        }
        return handler;
    }

    private static Journal.Rejected setAside(Tx tx, Journal.Change change, RuntimeException failure) {
        String reason = shortened(failure.getMessage());
        tx.handle()
                .execute(
                        "INSERT INTO inbound_rejected (cursor, kind, reason, at) VALUES (?, ?, ?, ?)",
                        change.cursor(),
                        change.kind(),
                        reason,
                        tx.now());
        return new Journal.Rejected(change.cursor(), change.kind(), reason);
    }

    private static String shortened(@Nullable String message) {
        String text = message == null ? "it could not be read" : message;
        return text.length() <= REASON_LENGTH ? text : text.substring(0, REASON_LENGTH);
    }
}
