package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How works that are handed to the lane are done.
class LaneTest extends OnALane {
    @Test
    void a_work_that_throws_is_taken_back_alone() throws InterruptedException {
        var together = new CountDownLatch(1);
        CompletableFuture<Object> first = lane.submit(tx -> {
            await(together);
            return insert(tx, 1);
        });
        CompletableFuture<Object> bad = lane.submit(tx -> {
            insert(tx, 2);
            throw new IllegalArgumentException("no");
        });
        CompletableFuture<Object> last = lane.submit(tx -> insert(tx, 3));
        together.countDown();
        first.join();
        last.join();
        var failure = assertThrows(CompletionException.class, bad::join);
        assertInstanceOf(IllegalArgumentException.class, failure.getCause());
        assertEquals(List.of(1, 3), facts());
    }

    @Test
    void a_refusal_before_anything_was_written_has_nobody_do_their_work_twice() {
        var runs = new AtomicInteger();
        together(
                tx -> {
                    runs.incrementAndGet();
                    return insert(tx, 1);
                },
                tx -> {
                    throw new IllegalArgumentException("no");
                },
                tx -> {
                    runs.incrementAndGet();
                    return insert(tx, 2);
                });
        assertEquals(List.of(1, 2), facts());
        assertEquals(2, runs.get());
    }

    @Test
    void what_shares_its_transaction_with_a_late_failure_happens_once() {
        var failed = together(
                tx -> {
                    insert(tx, 1);
                    return emit(tx, "first");
                },
                tx -> {
                    emit(tx, "never");
                    insert(tx, 2);
                    throw new IllegalArgumentException("no");
                },
                tx -> {
                    insert(tx, 3);
                    return emit(tx, "last");
                });
        assertEquals(List.of(false, true, false), failed);
        assertEquals(List.of(1, 3), facts());
        assertEquals(
                List.of("first", "last"),
                sent.stream().map(event -> event.event().type()).toList());
        assertEquals(List.of(1L, 2L), sent.stream().map(Committed::cursor).toList());
    }

    @Test
    void a_work_knows_what_the_last_one_left_but_nothing_that_was_taken_back() {
        var read = new AtomicInteger();
        Work<Object> add = tx -> tx.know(Integer.class, tx.known(Integer.class, read::incrementAndGet) + 10);
        assertEquals(11, lane.submit(add).join());
        assertEquals(21, lane.submit(add).join());
        assertEquals(1, read.get());
        together(add, tx -> {
            tx.know(Integer.class, 1_000);
            insert(tx, 1);
            throw new IllegalArgumentException("no");
        });
        assertEquals(List.of(), facts());
        int afterwards = (int) lane.submit(add).join();
        assertTrue(afterwards < 1_000, "left by a work that failed: " + afterwards);
        lane.submit(tx -> {
                    var failure = tx.attempt(() -> {
                        tx.know(Integer.class, 1_000);
                        throw new IllegalStateException("part");
                    });
                    return failure != null;
                })
                .join();
        assertTrue((int) lane.submit(add).join() < 1_000, "left by a part that failed");
        lane.submit(tx -> {
                    tx.forget(Integer.class);
                    return tx.now();
                })
                .join();
        int before = read.get();
        lane.submit(add).join();
        assertEquals(before + 1, read.get());
    }

    @Test
    void events_are_numbered_in_the_order_of_commits_and_a_refused_work_sends_none() {
        lane.submit(tx -> emit(tx, "a")).join();
        CompletableFuture<Object> refused = lane.submit(tx -> {
            tx.emit(Event.of("never"));
            throw new IllegalStateException();
        });
        assertThrows(CompletionException.class, refused::join);
        lane.submit(tx -> emit(tx, "b")).join();
        assertEquals(List.of(1L, 2L), sent.stream().map(Committed::cursor).toList());
        assertEquals(
                List.of("a", "b"),
                sent.stream().map(event -> event.event().type()).toList());
    }

    @Test
    void a_part_that_fails_takes_back_only_itself() {
        lane.submit(tx -> {
                    insert(tx, 1);
                    RuntimeException failure = tx.attempt(() -> {
                        insert(tx, 2);
                        tx.emit(Event.of("never"));
                        throw new IllegalStateException("part");
                    });
                    return failure == null ? "never" : insert(tx, 3);
                })
                .join();
        assertEquals(List.of(1, 3), facts());
        assertTrue(sent.isEmpty());
    }

    @Test
    void many_writers_are_all_answered_after_their_commit() {
        List<CompletableFuture<Object>> answers = IntStream.rangeClosed(1, 500)
                .mapToObj(id -> lane.submit(tx -> insert(tx, id)))
                .toList();
        answers.forEach(CompletableFuture::join);
        assertEquals(500, facts().size());
    }

    @Test
    void whoever_is_in_the_way_is_sent_off_before_the_transaction_begins() {
        before = () -> jdbi.useHandle(handle -> handle.execute("INSERT INTO fact (id) VALUES (1)"));
        lane.submit(tx -> insert(tx, 2)).join();
        assertEquals(List.of(1, 2), facts());
    }

    @Test
    void the_next_is_written_while_the_one_before_is_not_on_disk_and_neither_is_answered_before() {
        var toldOf = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        CompletableFuture<Object> first = lane.submit(tx -> {
            tx.afterCommit(() -> {
                toldOf.countDown();
                await(goOn);
            });
            return insert(tx, 1);
        });
        await(toldOf);
        CompletableFuture<Object> second = lane.submit(tx -> insert(tx, 2));
        while (facts().size() < 2) {
            Thread.onSpinWait();
        }
        CompletableFuture<Object> third = lane.submit(tx -> facts());
        assertFalse(first.isDone());
        assertFalse(second.isDone());
        assertFalse(third.isDone());
        goOn.countDown();
        first.join();
        second.join();
        assertEquals(List.of(1, 2), third.join());
    }
}
