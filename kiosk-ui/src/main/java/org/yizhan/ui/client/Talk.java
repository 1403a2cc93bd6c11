package org.yizhan.ui.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem;
import org.yizhan.contract.boot.Feed;

/// What one screen has to say to the core. Used on the FX thread; answers come back on it.
///
/// A question is asked until it is answered: while the core is away it waits and is asked again with the same
/// key, so an effect happens once; a core that is busy is asked a few times more before anybody hears of it. After
/// [#close] no answer arrives any more.
public final class Talk implements AutoCloseable {
    private static final int TIMES = 5;
    static final Duration PAUSE = Duration.ofSeconds(1);

    private final Link link;
    private final Feeds feeds;
    private final Executor fx;
    private final List<Runnable> endings = new ArrayList<>();
    private final AtomicInteger asking;
    private final Duration pause;
    private boolean closed;

    /// @param asking  counts the questions under way
    /// @param pause   before a core that was busy is asked again
    Talk(Link link, Feeds feeds, Executor fx, AtomicInteger asking, Duration pause) {
        this.link = link;
        this.feeds = feeds;
        this.fx = fx;
        this.asking = asking;
        this.pause = pause;
    }

    public <T> void ask(Supplier<Answer<T>> question, Consumer<T> done, Consumer<Problem> refused) {
        var ending = new Ending();
        Thread thread = Thread.ofVirtual().name("ask").unstarted(() -> {
            try {
                keepAsking(
                        question,
                        answer -> deliver(ending, () -> done.accept(answer)),
                        problem -> deliver(ending, () -> refused.accept(problem)));
            } finally {
                fx.execute(asking::decrementAndGet);
            }
        });
        ending.asking = thread;
        endings.add(ending);
        asking.incrementAndGet();
        thread.start();
    }

    /// Says it once and waits for nothing: neither a core that is away nor the end of the screen is in its way.
    public <T> void tell(Supplier<Answer<T>> saying) {
        asking.incrementAndGet();
        Thread.ofVirtual().name("tell").start(() -> {
            try {
                var _ = saying.get();
            } finally {
                fx.execute(asking::decrementAndGet);
            }
        });
    }

    /// Hears these types of [Feed], and [Feed#REFETCH] for those that were missed.
    public void on(Consumer<Feed> use, String... types) {
        endings.add(feeds.on(use, Set.of(types)));
    }

    @Override
    public void close() {
        closed = true;
        endings.forEach(Runnable::run);
        endings.clear();
    }

    private <T> void keepAsking(Supplier<Answer<T>> question, Consumer<T> done, Consumer<Problem> refused) {
        try {
            var times = new AtomicInteger(TIMES);
            while (!Thread.currentThread().isInterrupted()) {
                switch (question.get()) {
                    case Answer.Done<T>(T value) -> {
                        done.accept(value);
                        return;
                    }
                    case Answer.Refused<T>(Problem problem)
                    when isBusy(problem) && times.decrementAndGet() > 0 -> LockSupport.parkNanos(pause.toNanos());
                    case Answer.Refused<T>(Problem problem) -> {
                        refused.accept(problem);
                        return;
                    }
                    case Answer.Offline<T>() -> {
                        link.probe();
                        link.awaitAnswer();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isBusy(Problem problem) {
        return problem.type().equals(Problem.BUSY);
    }

    /// An answered question has nothing left to end: a screen that asks all day remembers none of it.
    private void deliver(Ending ending, Runnable use) {
        fx.execute(() -> {
            if (!closed) {
                endings.remove(ending);
                use.run();
            }
        });
    }

    /// Ends a question that is still being asked.
    private static final class Ending implements Runnable {
        private @Nullable Thread asking;

        @Override
        public void run() {
            if (asking != null) {
                asking.interrupt();
            }
        }
    }
}
