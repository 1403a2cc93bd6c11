package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/// What becomes of works where one of them, the disk or a listener fails, and where too many come.
class LaneTroubleTest extends OnALane {
    @Test
    void a_full_disk_takes_back_everything_says_so_and_the_lane_goes_on() {
        lane.submit(tx -> insert(tx, 1)).join();
        lane.submit(tx -> {
                    int pages = tx.handle()
                            .select("PRAGMA page_count")
                            .mapTo(Integer.class)
                            .one();
                    tx.handle().execute("PRAGMA max_page_count = " + (pages + 1));
                    return pages;
                })
                .join();
        CompletableFuture<Object> large =
                lane.submit(tx -> tx.handle().execute("INSERT INTO fact VALUES (2, hex(zeroblob(1000000)))"));
        var failure = assertThrows(CompletionException.class, large::join);
        assertEquals(StorageFailure.FULL, StorageFailure.in(failure).orElseThrow());
        lane.submit(tx -> insert(tx, 3)).join();
        assertEquals(List.of(1, 3), facts());
    }

    @Test
    void what_the_disk_refuses_while_it_is_waited_for_is_not_promised_though_it_stands() throws IOException {
        var broken = FileChannel.open(folder.resolve("center.db"));
        broken.close();
        copied.set(false);
        disk.begins();
        disk.committed(new Disk.Log(broken), 1, refused -> {});
        var told = new AtomicInteger();
        CompletableFuture<Object> first = lane.submit(tx -> {
            tx.afterCommit(told::incrementAndGet);
            emit(tx, "first");
            return insert(tx, 1);
        });
        var failure = assertThrows(CompletionException.class, first::join);
        assertEquals(StorageFailure.UNREADABLE, StorageFailure.in(failure).orElseThrow());
        assertEquals(List.of(1), facts());
        assertEquals(1, told.get(), "what the core keeps in mind goes by what stands");
        assertEquals(1, sent.size(), "no cursor is left out");

        copied.set(true);
        lane.submit(tx -> insert(tx, 2)).join();
    }

    @Test
    void a_read_only_disk_is_told_as_such() {
        CompletableFuture<Object> write = lane.submit(tx -> {
            tx.handle().execute("PRAGMA query_only = 1");
            return insert(tx, 1);
        });
        var failure = assertThrows(CompletionException.class, write::join);
        assertEquals(StorageFailure.READ_ONLY, StorageFailure.in(failure).orElseThrow());
        lane.submit(tx -> insert(tx, 2)).join();
        assertEquals(List.of(2), facts());
    }

    @Test
    void where_a_statement_is_interrupted_nothing_is_written_outside_of_a_transaction() {
        jdbi.useHandle(handle -> handle.execute("INSERT INTO fact (id) VALUES (1), (2)"));
        List<Boolean> failed = together(LaneTroubleTest::isInterrupted, tx -> {
            tx.handle().select("SELECT 1").mapTo(Integer.class).one();
            return insert(tx, 3);
        });
        assertEquals(List.of(1, 2), facts(), "SQLite has ended the transaction of both");
        assertEquals(List.of(true, true), failed);
        lane.submit(tx -> insert(tx, 4)).join();
        assertEquals(List.of(1, 2, 4), facts());
    }

    /// Stops itself before it has changed anything.
    private static Object isInterrupted(Tx tx) {
        try {
            SQLiteConnection connection = tx.handle().getConnection().unwrap(SQLiteConnection.class);
            Function.create(connection, "stop", new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    connection.getDatabase().interrupt();
                    result(0);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Straight.execute(tx.handle(), "DELETE FROM fact WHERE stop() = 1");
    }

    /// Each behind the other in one transaction.
    @Test
    void who_shared_the_transaction_of_a_failure_may_come_again_at_once() {
        jdbi.useHandle(handle -> handle.execute("INSERT INTO fact (id) VALUES (3)"));
        var held = new CountDownLatch(1);
        var ready = new CountDownLatch(1);
        CompletableFuture<Object> holds = lane.submit(tx -> {
            held.countDown();
            await(ready);
            return "the lane is held";
        });
        await(held);
        CompletableFuture<Object> ahead = lane.submit(tx -> insert(tx, 1));
        CompletableFuture<Object> stopped = lane.submit(LaneTroubleTest::isInterrupted);
        CompletableFuture<Object> behind = lane.submit(tx -> insert(tx, 2));
        ready.countDown();
        holds.join();
        for (CompletableFuture<Object> innocent : List.of(ahead, behind)) {
            assertInstanceOf(
                    StoreBusy.class,
                    assertThrows(CompletionException.class, innocent::join).getCause());
        }
        assertThrows(CompletionException.class, stopped::join);
        assertFalse(stopped.exceptionNow() instanceof StoreBusy, "it would come again and again");
        lane.submit(tx -> insert(tx, 1)).join();
        assertEquals(List.of(1, 3), facts());
    }

    @Test
    void a_listener_that_fails_takes_nothing_back_from_whoever_wrote() {
        Object answer = lane.submit(tx -> {
                    tx.afterCommit(() -> {
                        throw new IllegalStateException("a listener's trouble");
                    });
                    return insert(tx, 1);
                })
                .join();
        assertEquals(1, answer);
        assertEquals(List.of(1), facts());
    }

    @Test
    void an_error_in_one_work_is_answered_and_the_lane_goes_on() {
        CompletableFuture<Object> broken = lane.submit(tx -> {
            throw new AssertionError("out of something");
        });
        assertThrows(CompletionException.class, broken::join);
        lane.submit(tx -> insert(tx, 2)).join();
        assertEquals(List.of(2), facts());
        assertTrue(lane.isAlive());
    }

    @Test
    void a_full_lane_turns_away_answers_whom_it_took_and_takes_more_afterwards() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        CompletableFuture<Object> slow = lane.submit(tx -> {
            begun.countDown();
            await(goOn);
            return insert(tx, 1);
        });
        begun.await();
        List<CompletableFuture<Object>> taken = IntStream.rangeClosed(2, MOST_WAITING + 1)
                .mapToObj(id -> lane.submit(tx -> insert(tx, id)))
                .toList();
        CompletableFuture<Object> refused = lane.submit(tx -> insert(tx, 9_001));
        CompletableFuture<Object> own = lane.submitAnyway(tx -> insert(tx, 9_002));

        var failure = assertThrows(CompletionException.class, refused::join);
        assertInstanceOf(StoreBusy.class, failure.getCause());
        goOn.countDown();
        slow.join();
        taken.forEach(CompletableFuture::join);
        own.join();
        lane.submit(tx -> insert(tx, 9_003)).join();
        assertEquals(
                IntStream.concat(IntStream.rangeClosed(1, MOST_WAITING + 1), IntStream.of(9_002, 9_003))
                        .boxed()
                        .toList(),
                facts());
    }

    @Test
    void a_lane_that_is_closed_leaves_nobody_waiting() {
        lane.close();
        CompletableFuture<Object> late = lane.submit(tx -> insert(tx, 1));
        assertThrows(CompletionException.class, late::join);
        assertEquals(List.of(), facts());
    }
}
