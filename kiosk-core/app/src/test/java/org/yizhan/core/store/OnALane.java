package org.yizhan.core.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// The lane on a real file, without the rest of the core.
abstract class OnALane {
    static final int MOST_WAITING = 600;
    private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    Path folder;

    final List<Committed> sent = new ArrayList<>();
    final AtomicBoolean copied = new AtomicBoolean(true);
    Disk disk;
    Jdbi jdbi;
    Lane lane;

    /// What is done before each transaction.
    volatile Runnable before = () -> {};

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
        disk = new Disk(copied::get);
        lane = new Lane(jdbi, clock, MOST_WAITING, () -> before.run(), sent::addAll, () -> {}, disk);
    }

    @AfterEach
    void close() {
        lane.close();
    }

    /// Has these works in one transaction, and answers which failed.
    @SafeVarargs
    final List<Boolean> together(Work<Object>... works) {
        var held = new CountDownLatch(1);
        var ready = new CountDownLatch(1);
        CompletableFuture<Object> holds = lane.submit(tx -> {
            held.countDown();
            await(ready);
            return "the lane is held";
        });
        await(held);
        List<CompletableFuture<Object>> answers =
                Stream.of(works).map(lane::submit).toList();
        ready.countDown();
        holds.join();
        return answers.stream()
                .map(answer -> answer.handle((done, failure) -> failure != null).join())
                .toList();
    }

    static Object insert(Tx tx, int id) {
        return tx.handle().execute("INSERT INTO fact (id) VALUES (?)", id);
    }

    static Object emit(Tx tx, String type) {
        tx.emit(Event.of(type));
        return type;
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    final List<Integer> facts() {
        return jdbi.withHandle(handle -> handle.select("SELECT id FROM fact ORDER BY id")
                .mapTo(Integer.class)
                .list());
    }
}
