package org.yizhan.core.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The write transaction a [Work] runs in: the one connection that may write, one point in time, and the events
/// that go out once it is committed. Valid only while the work runs, on its thread.
public final class Tx {
    private final Handle handle;
    private final Instant now;
    private final boolean timeTrusted;
    private final Map<Class<?>, Object> known;
    private final SequencedSet<Event> events = new LinkedHashSet<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private int attempts;

    Tx(Handle handle, Instant now, boolean timeTrusted, Map<Class<?>, Object> known) {
        this.handle = handle;
        this.now = now;
        this.timeTrusted = timeTrusted;
        this.known = known;
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

    /// What the last work left here, or what is read now: for what only works change and each of them needs. It is
    /// forgotten when anything is taken back.
    public <T> T known(Class<T> what, Supplier<T> read) {
        T now = what.cast(known.get(what));
        return now == null ? know(what, read.get()) : now;
    }

    /// The same for what belongs to one business day: that of another day is forgotten.
    public <T> T known(Class<T> what, long day, Supplier<T> read) {
        if (known.get(what) instanceof OfDay held && held.day() == day) {
            return what.cast(held.what());
        }
        T now = read.get();
        known.put(what, new OfDay(day, now));
        return now;
    }

    private record OfDay(long day, Object what) {}

    /// Leaves for the works to come what this one has just written.
    public <T> T know(Class<T> what, T written) {
        known.put(what, written);
        return written;
    }

    /// Has it read again the next time.
    public void forget(Class<?> what) {
        known.remove(what);
    }

    /// Sends the event after the commit. The same event twice in one work goes out once.
    public void emit(Event event) {
        events.add(event);
    }

    /// Runs once the commit is on disk, on the disk's thread: for caches and wake-ups, quick and without failing.
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
            if (StorageFailure.endsTransaction(failure)) {
                throw failure;
            }
            handle.rollbackToSavepoint(name);
            known.clear();
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
