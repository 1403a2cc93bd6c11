package org.yizhan.core.store;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.core.TestCore;

/// More requests than the core can answer soon, as a client sees it.
@QuarkusTest
@WithTestResource(TestCore.class)
class FullLaneTest {
    @Inject
    Store store;

    @Test
    void a_full_line_is_answered_at_once_writes_nothing_and_the_same_request_is_taken_afterwards() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var wanted = Map.of("id", Ids.next(), "serviceId", "social", "language", "zh-CN");
        var kiosk = TestCore.kiosk();
        int issued = issued();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Instant> slow =
                    CompletableFuture.supplyAsync(() -> store.write(tx -> held(tx, begun, goOn)), threads);
            begun.await();
            List<CompletableFuture<Instant>> taken = IntStream.range(0, Lane.MOST_WAITING)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> store.write(Tx::now), threads))
                    .toList();
            while (store.waiting() < Lane.MOST_WAITING) {
                Thread.onSpinWait();
            }
            try {
                kiosk.body(wanted)
                        .post("/api/queue/tickets")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "1")
                        .body("type", equalTo(Problem.BUSY));
            } finally {
                goOn.countDown();
            }
            slow.join();
            taken.forEach(CompletableFuture::join);
        }
        assertEquals(issued, issued());
        TestCore.kiosk().body(wanted).post("/api/queue/tickets").then().statusCode(201);
        assertEquals(issued + 1, issued());
    }

    private static Instant held(Tx tx, CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return tx.now();
    }

    private int issued() {
        return store.read(handle -> handle.select("SELECT count(*) FROM ticket")
                .mapTo(Integer.class)
                .one());
    }
}
