package org.yizhan.ui.client;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether the core answers.
///
/// One failed probe is enough to say no: the kiosk must not keep a dead core's face for two seconds. One good
/// probe is enough to come back.
public final class Link {
    public enum State {
        UNKNOWN,
        UP,
        DOWN,
        /// The core answers, but does not know this kiosk.
        LOCKED
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final Executor fx;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private final AtomicBoolean probing = new AtomicBoolean();
    private final Http http;
    private long answers;

    /// What the FX thread was told last: it is not woken to hear the same again.
    private volatile State told = State.UNKNOWN;

    Link(Http http, Executor fx) {
        this.http = http;
        this.fx = fx;
    }

    /// Changes on the FX thread only.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Asks the core for a sign of life unless that is being done. Returns at once.
    void probe() {
        Thread.startVirtualThread(this::probeHere);
    }

    /// The same, and waits for it: for a thread that has nothing else to do.
    void probeHere() {
        if (probing.compareAndSet(false, true)) {
            try {
                heard(http.probe());
            } finally {
                probing.set(false);
            }
        }
    }

    private void heard(boolean answer) {
        if (!answer) {
            show(State.DOWN);
            return;
        }
        if (told != State.UP && told != State.LOCKED) {
            show(State.UP);
        }
        lock.lock();
        try {
            answers++;
            answered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void show(State next) {
        lock.lock();
        try {
            told = next;
            fx.execute(() -> state.set(next));
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next sign of life after now.
    void awaitAnswer() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long seen = answers;
            while (answers == seen) {
                answered.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
