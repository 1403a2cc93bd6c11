package org.yizhan.house.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The processes of a house. They are stopped in the reverse order of their start, each before the next.
public final class Supervisor implements AutoCloseable {
    private final Path pids;
    private final Path logs;
    private final Child.Events events;
    private final List<Child> children = new ArrayList<>();
    private boolean closed;

    public Supervisor(Path pids, Path logs, Child.Events events) {
        this.pids = pids;
        this.logs = logs;
        this.events = events;
    }

    /// Starts a process and keeps it running. A process started while the house is being stopped does not start.
    public synchronized Child start(Spec spec) {
        var child = new Child(spec, pids, logs, events);
        if (!closed) {
            children.add(child);
            child.begin();
        }
        return child;
    }

    /// Stops one process for good; the others go on.
    public void stop(Child child) {
        child.end();
        synchronized (this) {
            children.remove(child);
        }
    }

    public synchronized List<Child> children() {
        return List.copyOf(children);
    }

    /// Ends every process at once, without asking.
    public void abandon() {
        synchronized (this) {
            closed = true;
        }
        children().reversed().forEach(Child::kill);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        children().reversed().forEach(this::stop);
    }
}
