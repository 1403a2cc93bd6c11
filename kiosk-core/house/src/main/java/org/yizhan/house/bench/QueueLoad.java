package org.yizhan.house.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yizhan.contract.Ids;
import org.yizhan.house.center.CoreClient;

/// Clients in a closed loop: each takes a ticket as a kiosk, then calls the next as a desk, and so on without a pause.
/// So kiosks and desks mix, and as many wait at the end as at the beginning.
final class QueueLoad implements AutoCloseable {
    private final Doubles doubles;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    QueueLoad(Doubles doubles) {
        this.doubles = doubles;
    }

    /// What came of one slice of time. What the core answered is looked at when the slice is over: the clients share
    /// the machine with it.
    record Slice(
            double seconds,
            Latencies issues,
            Latencies calls,
            List<CoreClient.Answer> issued,
            List<CoreClient.Answer> called) {
        Slice(double seconds) {
            this(seconds, new Latencies(), new Latencies(), new ArrayList<>(), new ArrayList<>());
        }

        double issuedPerSecond() {
            return issues.size() / seconds;
        }

        Latencies all() {
            return new Latencies().addAll(issues).addAll(calls);
        }
    }

    Slice run(List<QueueClient> clients, Duration length) throws IOException {
        long began = System.nanoTime();
        long until = began + length.toNanos();
        List<Slice> parts = all(clients, client -> {
            var mine = new Slice(0);
            for (int turn = 0; System.nanoTime() < until; turn++) {
                issue(client, turn, mine);
                call(client, mine);
            }
            return mine;
        });
        var sum = new Slice((System.nanoTime() - began) / 1e9);
        for (Slice part : parts) {
            sum.issues().addAll(part.issues());
            sum.calls().addAll(part.calls());
            check(part);
        }
        return sum;
    }

    /// Has so many more wait.
    void fill(List<QueueClient> clients, int more) throws IOException {
        int each = more / clients.size();
        int rest = more % clients.size();
        List<Slice> parts = all(clients, client -> {
            int mine = each + (clients.indexOf(client) < rest ? 1 : 0);
            var slice = new Slice(0);
            for (int turn = 0; turn < mine; turn++) {
                issue(client, turn, slice);
            }
            return slice;
        });
        for (Slice part : parts) {
            check(part);
        }
    }

    private static void issue(QueueClient client, int turn, Slice slice) throws IOException {
        UUID id = Ids.next();
        long began = System.nanoTime();
        CoreClient.Answer answer = client.issue(id, turn);
        slice.issues().add(System.nanoTime() - began);
        slice.issued().add(done(answer));
    }

    private static void call(QueueClient client, Slice slice) throws IOException {
        UUID key = Ids.next();
        long began = System.nanoTime();
        CoreClient.Answer answer = client.call(key);
        slice.calls().add(System.nanoTime() - began);
        slice.called().add(done(answer));
    }

    private void check(Slice slice) throws IOException {
        for (CoreClient.Answer answer : slice.issued()) {
            doubles.issued(Doubles.Ticket.in(answer));
        }
        for (CoreClient.Answer answer : slice.called()) {
            doubles.called(Doubles.Ticket.in(answer));
        }
    }

    private static CoreClient.Answer done(CoreClient.Answer answer) throws IOException {
        if (!answer.done()) {
            throw new IOException("the core answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private interface Part<T> {
        T of(QueueClient client) throws IOException;
    }

    private <T> List<T> all(List<QueueClient> clients, Part<T> part) throws IOException {
        var running = new ArrayList<Future<T>>();
        for (QueueClient client : clients) {
            Callable<T> one = () -> part.of(client);
            running.add(threads.submit(one));
        }
        var done = new ArrayList<T>();
        try {
            for (Future<T> each : running) {
                done.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("the load broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return done;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
