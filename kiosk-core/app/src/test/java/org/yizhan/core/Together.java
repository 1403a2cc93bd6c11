package org.yizhan.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.store.Work;

/// Puts a request and another work into one transaction, as a busy moment does.
public final class Together {
    private Together() {}

    /// @param other  what comes behind the request; how it ends is told to nobody
    /// @return the answer to the request
    public static <T> T with(Store store, Work<?> other, Supplier<T> request) throws InterruptedException {
        var held = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> store.write(tx -> {
                held.countDown();
                await(goOn);
                return tx.now();
            }));
            held.await();
            CompletableFuture<T> answer = CompletableFuture.supplyAsync(request, threads);
            while (!answer.isDone() && store.waiting() == 0) {
                Thread.onSpinWait();
            }
            int before = store.waiting();
            CompletableFuture<Boolean> ended = CompletableFuture.runAsync(() -> store.write(other), threads)
                    .handle((done, refused) -> refused == null);
            while (store.waiting() <= before) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            ended.join();
            return answer.join();
        }
    }

    /// Fails after it wrote, so that all of its transaction are done once more.
    public static Object failsLate(Tx tx) {
        tx.handle().execute("UPDATE cursor SET value = value");
        throw new IllegalStateException("after it wrote");
    }

    /// Has the disk refuse all of its transaction.
    public static Object isRefusedByTheDisk(Tx tx) {
        return tx.handle().execute("PRAGMA query_only = 1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
