package org.yizhan.core.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// One work in the lane, and whoever waits for it.
final class Job<T> {
    private static final String SAVEPOINT = "work";

    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable Tx tx;
    private @Nullable T result;
    private @Nullable RuntimeException refused;
    private boolean broke;

    Job(Work<T> work) {
        this.work = work;
    }

    /// What whoever handed it in waits for.
    CompletableFuture<T> promised() {
        return answer;
    }

    /// Behind a savepoint of its own: where it fails, it alone is taken back.
    void runAmongOthers(Handle open, CoreClock clock, Map<Class<?>, Object> known) {
        open.savepoint(SAVEPOINT);
        run(open, clock, known);
        if (succeeded()) {
            open.release(SAVEPOINT);
        } else {
            open.rollbackToSavepoint(SAVEPOINT);
            known.clear();
        }
    }

    void run(Handle open, CoreClock clock, Map<Class<?>, Object> known) {
        var mine = new Tx(open, clock.now(), clock.trusted(), known);
        tx = null;
        refused = null;
        broke = true;
        try {
            result = work.in(mine);
            tx = mine;
        } catch (RuntimeException failure) {
            if (StorageFailure.endsTransaction(failure)) {
                throw failure;
            }
            refused = failure;
        }
        broke = false;
    }

    /// Whether the transaction ended with it.
    boolean broke() {
        return broke;
    }

    boolean succeeded() {
        return tx != null;
    }

    List<Event> events() {
        return tx == null ? List.of() : tx.events();
    }

    void afterCommit() {
        if (tx != null) {
            tx.afterCommit().forEach(Runnable::run);
        }
    }

    void answer() {
        if (refused != null) {
            answer.completeExceptionally(refused);
        } else {
            answer.complete(result);
        }
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }
}
