package org.yizhan.core.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.Store;

/// The last thousand committed events since the start, from which every event stream is served: a stream holds no
/// events of its own, only how far it has come.
@ApplicationScoped
class EventHistory {
    private static final int KEPT = 1000;
    private static final int BEFORE_ANY_WRITE = 1;

    private final Store store;
    private final Deque<Committed> recent = new ArrayDeque<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private long newest;

    EventHistory(Store store) {
        this.store = store;
    }

    /// From here on nothing is missed, whether somebody follows already or not.
    synchronized void start(@Observes @Priority(BEFORE_ANY_WRITE) StartupEvent starting) {
        newest = store.read(store::cursor);
        store.onCommit(this::add);
    }

    /// Calls the follower after every commit, on the disk's thread; answers how to stop it.
    Runnable follow(Runnable follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /// The cursor of the newest event.
    synchronized long newest() {
        return newest;
    }

    /// Whether everything that came after that cursor is still here.
    synchronized boolean holdsEverythingAfter(long cursor) {
        Committed oldest = recent.peekFirst();
        return cursor == newest || (oldest != null && cursor < newest && cursor >= oldest.cursor() - 1);
    }

    /// What came after that cursor, oldest first; empty when not all of it is here any more. Both are said at once,
    /// for events go on meanwhile. Cursors have no gaps, so it takes as long as there is to be told.
    synchronized Optional<List<Committed>> after(long cursor) {
        if (!holdsEverythingAfter(cursor)) {
            return Optional.empty();
        }
        Iterator<Committed> newestFirst = recent.descendingIterator();
        return Optional.of(Stream.generate(newestFirst::next)
                .limit(newest - cursor)
                .toList()
                .reversed());
    }

    private void add(List<Committed> events) {
        keep(events);
        followers.forEach(Runnable::run);
    }

    private synchronized void keep(List<Committed> events) {
        for (Committed event : events) {
            recent.addLast(event);
            newest = event.cursor();
            if (recent.size() > KEPT) {
                recent.removeFirst();
            }
        }
    }
}
