package org.yizhan.house.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yizhan.contract.Ids;
import org.yizhan.house.center.CoreClient;

/// Kiosks and desks at work without a pause, one request in fifty of which is poisoned.
final class LaneLoad {
    /// After so many tickets and as many calls comes a poisoned request.
    private static final int TURNS = 24;

    private final Clock clock;
    private final Set<Long> answered = ConcurrentHashMap.newKeySet();
    private final Set<UUID> poisoned = ConcurrentHashMap.newKeySet();
    private final Set<String> faults = ConcurrentHashMap.newKeySet();
    private final AtomicInteger good = new AtomicInteger();
    private final AtomicInteger neighboursFailed = new AtomicInteger();
    private final AtomicInteger poisonTaken = new AtomicInteger();

    LaneLoad(Clock clock) {
        this.clock = clock;
    }

    /// Returns when the time is over.
    void run(List<QueueClient> clients, List<Poison> poisons, Duration length) {
        long until = System.nanoTime() + length.toNanos();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients.size(); i++) {
            QueueClient client = clients.get(i);
            Poison poison = poisons.get(i);
            threads.add(Thread.ofPlatform().start(() -> work(client, poison, until)));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(QueueClient client, Poison poison, long until) {
        UUID last = Ids.next();
        for (int turn = 1; System.nanoTime() < until; turn++) {
            UUID id = Ids.next();
            int line = turn;
            if (isDone(() -> client.issue(id, line))) {
                last = id;
            }
            isDone(() -> client.call(Ids.next()));
            if (turn % TURNS == 0) {
                poison(poison, turn / TURNS, last);
            }
        }
    }

    private void poison(Poison poison, int kind, UUID taken) {
        UUID id = Ids.next();
        poisoned.add(id);
        if (!isRefused(() -> poison.send(kind, id, taken))) {
            poisonTaken.incrementAndGet();
        }
    }

    private boolean isDone(Insisting.Request request) {
        try {
            CoreClient.Answer answer = request.send();
            if (answer.done()) {
                good.incrementAndGet();
                answered.add(clock.instant().getEpochSecond());
                return true;
            }
            faults.add(answer.status() + " " + answer.body());
        } catch (IOException e) {
            faults.add(e.toString());
        }
        neighboursFailed.incrementAndGet();
        return false;
    }

    private boolean isRefused(Insisting.Request request) {
        try {
            CoreClient.Answer answer = request.send();
            if (answer.status() / 100 == 4) {
                return true;
            }
            faults.add("poison: " + answer.status() + " " + answer.body());
        } catch (IOException e) {
            faults.add("poison: " + e);
        }
        return false;
    }

    int good() {
        return good.get();
    }

    /// Seconds of the epoch in which somebody was answered.
    Set<Long> answered() {
        return answered;
    }

    Set<UUID> poisoned() {
        return poisoned;
    }

    int neighboursFailed() {
        return neighboursFailed.get();
    }

    /// Poisoned requests that were not refused.
    int poisonTaken() {
        return poisonTaken.get();
    }

    /// What should not have been answered, each once.
    Set<String> faults() {
        return faults;
    }
}
