package org.yizhan.core.boot;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yizhan.contract.boot.Feed;
import org.yizhan.core.store.Committed;

/// One client's stream: it takes from the history what the client has room for, and no more. A client that has
/// fallen back further than the history goes is left behind – its stream fails with [LeftBehind], and coming
/// again it reads everything anew.
final class EventStream {
    private final EventHistory history;
    private final Set<String> scopes;
    private final MultiEmitter<? super Feed> emitter;
    private long cursor;
    private boolean refetch;
    private boolean sending;
    private boolean again;

    private EventStream(EventHistory history, Set<String> scopes, MultiEmitter<? super Feed> emitter) {
        this.history = history;
        this.scopes = scopes;
        this.emitter = emitter;
    }

    /// The events after a cursor that these scopes may hear, first those that were missed. When they are no longer
    /// held, or without a cursor, it begins with [Feed#REFETCH].
    static Multi<Feed> of(EventHistory history, Set<String> scopes, Optional<Long> after) {
        return Multi.createFrom()
                .emitter(emitter -> new EventStream(history, scopes, emitter).begin(after), BackPressureStrategy.ERROR);
    }

    private void begin(Optional<Long> after) {
        Optional<Long> held = after.filter(history::holdsEverythingAfter);
        refetch = held.isEmpty();
        cursor = held.orElseGet(history::newest);
        emitter.onTermination(history.follow(this::send));
        emitter.onRequest(room -> send());
        send();
    }

    /// Sends what there is and there is room for. Called from the disk's thread and from the client's side; whoever
    /// finds the other at it leaves the rest to them.
    private void send() {
        synchronized (this) {
            again = true;
            if (sending) {
                return;
            }
            sending = true;
        }
        while (wanted()) {
            sendSome();
        }
    }

    private synchronized boolean wanted() {
        sending = again;
        again = false;
        return sending;
    }

    private void sendSome() {
        if (emitter.isCancelled() || emitter.requested() == 0 && history.holdsEverythingAfter(cursor)) {
            return;
        }
        Optional<List<Committed>> missed = history.after(cursor);
        if (missed.isEmpty()) {
            emitter.fail(new LeftBehind());
            return;
        }
        if (refetch) {
            refetch = false;
            emitter.emit(new Feed(cursor, Feed.REFETCH, null, null));
        }
        for (Committed committed : missed.get()) {
            boolean heard = Audience.hears(scopes, committed.event().type());
            if (heard && emitter.requested() == 0) {
                return;
            }
            cursor = committed.cursor();
            if (heard) {
                emitter.emit(feed(committed));
            }
        }
    }

    private Feed feed(Committed committed) {
        return new Feed(
                committed.cursor(),
                committed.event().type(),
                Audience.learnsSubjects(scopes) ? committed.event().subject() : null,
                committed.event().body());
    }

    /// The client has read so slowly that the history has gone on without it.
    static final class LeftBehind extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeftBehind() {
            super("the client does not keep up", null, false, false);
        }
    }
}
