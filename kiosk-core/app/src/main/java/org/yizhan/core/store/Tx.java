package org.yizhan.core.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The write transaction a [Work] runs in: the one connection that may write, one point in time, and the events
/// that go out once it is committed. Valid only while the work runs, on its thread.
public final class Tx {
    private final Handle handle;
    private final Instant now;
    private final boolean timeTrusted;
    private final SequencedSet<Event> events = new LinkedHashSet<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private int attempts;

    Tx(Handle handle, Instant now, boolean timeTrusted) {
        this.handle = handle;
        this.now = now;
        this.timeTrusted = timeTrusted;
    }

    public Handle handle() {
        return handle;
    }

    /// The center's clock when this work began, to the millisecond.
    public Instant now() {
        return now;
    }

    /// Whether [#now] can be believed. Nothing may be refused for its date while it cannot.
    public boolean timeTrusted() {
        return timeTrusted;
    }

    /// Sends the event after the commit. The same event twice in one work goes out once.
    public void emit(Event event) {
        events.add(event);
    }

    /// Runs after the commit, on the write lane: for caches and wake-ups, quick and without failing.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /// Runs a part that may fail by itself: when it throws, only its own statements and events are taken back.
    /// Answers what it threw, or null.
    public @Nullable RuntimeException attempt(Runnable part) {
        String name = "attempt" + ++attempts;
        int eventsBefore = events.size();
        int actionsBefore = afterCommit.size();
        handle.savepoint(name);
        try {
            part.run();
            handle.release(name);
            return null;
        } catch (RuntimeException failure) {
            if (StorageFailure.in(failure).isPresent()) {
                throw failure;
            }
            handle.rollbackToSavepoint(name);
            while (events.size() > eventsBefore) {
                events.removeLast();
            }
            afterCommit.subList(actionsBefore, afterCommit.size()).clear();
            return failure;
        }
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<Runnable> afterCommit() {
        return List.copyOf(afterCommit);
    }
}
