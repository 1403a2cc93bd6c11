package org.yizhan.house.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.house.center.CoreClient;

/// A client that does not give up: the same request with the same key until the core says it is done.
final class Insisting {
    private static final Duration AGAIN = Duration.ofMillis(20);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final AtomicInteger inFlight = new AtomicInteger();

    @FunctionalInterface
    interface Request {
        CoreClient.Answer send() throws IOException;
    }

    /// How many requests wait for their answer now.
    int inFlight() {
        return inFlight.get();
    }

    /// Answers once the core has done it. A refusal is a mistake of the bench and ends it.
    CoreClient.Answer untilDone(Request request) throws IOException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < until) {
            inFlight.incrementAndGet();
            try {
                CoreClient.Answer answer = request.send();
                if (answer.done()) {
                    return answer;
                }
                if (answer.status() / 100 == 4) {
                    throw new IllegalStateException("the core refused: " + answer.status() + " " + answer.body());
                }
            } catch (IOException killed) {
                LockSupport.parkNanos(AGAIN.toNanos());
            } finally {
                inFlight.decrementAndGet();
            }
        }
        throw new IOException("no answer within " + LIMIT.toSeconds() + " s");
    }
}
