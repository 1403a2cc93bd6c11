package org.yizhan.core.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.Store;

/// The last thousand committed events, for clients that lost their stream for a moment.
@ApplicationScoped
class EventHistory {
    private static final int KEPT = 1000;

    private final Deque<Committed> recent = new ArrayDeque<>();
    private final List<Consumer<Committed>> followers = new CopyOnWriteArrayList<>();
    private long newest;

    EventHistory(Store store) {
        this.newest = store.read(store::cursor);
        store.onCommit(this::add);
    }

    /// Follows the events after a cursor: first those that were missed, then each as it is committed.
    ///
    /// @return how to stop following; empty when what lies between is no longer held – the follower still gets
    ///     what comes from now on, and has to read everything again
    synchronized Following follow(Optional<Long> after, Consumer<Committed> follower) {
        boolean complete = after.isPresent() && holdsEverythingAfter(after.get());
        if (complete) {
            recent.stream().filter(event -> event.cursor() > after.get()).forEach(follower);
        }
        followers.add(follower);
        return new Following(complete, newest, () -> followers.remove(follower));
    }

    private boolean holdsEverythingAfter(long cursor) {
        Committed oldest = recent.peekFirst();
        return cursor == newest || (oldest != null && cursor < newest && cursor >= oldest.cursor() - 1);
    }

    private synchronized void add(List<Committed> events) {
        for (Committed event : new ArrayList<>(events)) {
            recent.addLast(event);
            newest = event.cursor();
            if (recent.size() > KEPT) {
                recent.removeFirst();
            }
            followers.forEach(follower -> follower.accept(event));
        }
    }

    /// @param complete  nothing was missed since the cursor the follower asked for
    /// @param cursor    the newest event when following began
    record Following(boolean complete, long cursor, Runnable stop) {}
}
