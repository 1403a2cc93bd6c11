package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/// The lane on a real file, without the rest of the core.
class LaneTest {
    private static final int MOST_WAITING = 600;
    private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    Path folder;

    private final List<Committed> sent = new ArrayList<>();
    private Jdbi jdbi;
    private Lane lane;

    @BeforeEach
    void open() {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("center.db")
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&transaction_mode=IMMEDIATE");
        jdbi = Sqlite.jdbi(source);
        jdbi.useHandle(handle -> {
            handle.execute("CREATE TABLE cursor (one INTEGER PRIMARY KEY, value INTEGER, last_at INTEGER)");
            handle.execute("INSERT INTO cursor VALUES (1, 0, 0)");
            handle.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, text TEXT)");
        });
        var clock = new CoreClock(Clock.fixed(BUILT.plusSeconds(3600), ZoneOffset.UTC), BUILT);
        lane = new Lane(jdbi, clock, MOST_WAITING, sent::addAll, () -> {});
    }

    @AfterEach
    void close() {
        lane.close();
    }

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

    /// Has these works in one transaction, and answers which failed.
    @SafeVarargs
    private List<Boolean> together(Work<Object>... works) {
        var held = new CountDownLatch(1);
        var ready = new CountDownLatch(1);
        CompletableFuture<Object> before = lane.submit(tx -> {
            held.countDown();
            await(ready);
            return "the lane is held";
        });
        await(held);
        List<CompletableFuture<Object>> answers =
                Stream.of(works).map(lane::submit).toList();
        ready.countDown();
        before.join();
        return answers.stream()
                .map(answer -> answer.handle((done, failure) -> failure != null).join())
                .toList();
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
        List<Boolean> failed = together(LaneTest::isInterrupted, tx -> {
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

    @Test
    void many_writers_are_all_answered_after_their_commit() {
        List<CompletableFuture<Object>> answers = IntStream.rangeClosed(1, 500)
                .mapToObj(id -> lane.submit(tx -> insert(tx, id)))
                .toList();
        answers.forEach(CompletableFuture::join);
        assertEquals(500, facts().size());
    }

    private static Object insert(Tx tx, int id) {
        return tx.handle().execute("INSERT INTO fact (id) VALUES (?)", id);
    }

    private static Object emit(Tx tx, String type) {
        tx.emit(Event.of(type));
        return type;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> facts() {
        return jdbi.withHandle(handle -> handle.select("SELECT id FROM fact ORDER BY id")
                .mapTo(Integer.class)
                .list());
    }
}
