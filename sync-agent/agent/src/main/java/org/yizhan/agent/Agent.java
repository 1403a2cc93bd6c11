package org.yizhan.agent;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.yizhan.contract.journal.Journal;

/// The agent's four threads, and the heartbeat as long as all of them live.
final class Agent {
    private static final System.Logger LOG = System.getLogger(Agent.class.getName());
    private static final Duration BEAT = Duration.ofMillis(500);

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Core core;
    private final Uplink uplink;
    private final Downlink downlink;
    private final Appended appended;
    private final Reckoning reckoning;
    private final Heartbeat heartbeat;
    private final CountDownLatch ended = new CountDownLatch(1);

    /// @param backoff  how each of the threads waits after a failure
    Agent(Core core, CountyDoor door, Heartbeat heartbeat, Clock clock, Supplier<Backoff> backoff) {
        this.core = core;
        this.heartbeat = heartbeat;
        Line line = new Line();
        Bell bell = new Bell();
        this.reckoning = new Reckoning(core, door.receiptKey(), clock);
        this.uplink = new Uplink(core, door, line, bell, backoff.get(), reckoning);
        this.downlink = new Downlink(core, line, bell, backoff.get());
        this.appended = new Appended(core, bell, backoff.get());
    }

    /// Returns when one of the threads has ended, which none does by itself: 0 when interrupted, 1 after a fault.
    int run() throws InterruptedException {
        List<Thread> threads = List.of(
                start("uplink", uplink::run),
                start("downlink", downlink::run),
                start("events", appended::run),
                start("reckoning", reckoning::run));
        LOG.log(INFO, "agent runs");
        try {
            do {
                heartbeat.beat();
            } while (!ended.await(BEAT.toMillis(), TimeUnit.MILLISECONDS));
            return 1;
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    /// Tells the core that nothing will come any more, if it can be told quickly. Safe to leave out.
    void farewell() {
        Thread telling = start("farewell", () -> {
            try {
                core.link(new Journal.Link(false, Why.STOPPED.because("the agent was stopped")));
            } catch (Trouble trouble) {
                LOG.log(INFO, "no farewell: {0}", trouble.reason());
            }
        });
        try {
            telling.join(FAREWELL);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread start(String name, Loop loop) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                loop.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Throwable fault) {
                LOG.log(ERROR, name + " failed", fault);
            } finally {
                ended.countDown();
            }
        });
    }

    private interface Loop {
        void run() throws InterruptedException;
    }
}
