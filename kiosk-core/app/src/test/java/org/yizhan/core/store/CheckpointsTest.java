package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class CheckpointsTest {
    @TempDir
    Path folder;

    private record Log(int pages, int copied) {}

    private Jdbi jdbi(String parameters) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("center.db") + "?" + parameters);
        return Sqlite.jdbi(source);
    }

    private static Log log(Handle handle) {
        return handle.createQuery("PRAGMA wal_checkpoint(NOOP)")
                .map((rs, ctx) -> new Log(rs.getInt(2), rs.getInt(3)))
                .one();
    }

    @Test
    @Timeout(60)
    void after_some_commits_the_log_is_copied_without_the_connection_that_wrote_it() {
        Jdbi beside = jdbi("busy_timeout=5000");
        try (Handle lane = jdbi("journal_mode=WAL&synchronous=FULL&wal_autocheckpoint=0")
                        .open();
                var checkpoints = new Checkpoints(beside)) {
            lane.execute("CREATE TABLE fact (id INTEGER PRIMARY KEY)");
            for (int id = 1; id < Checkpoints.COMMITS; id++) {
                lane.execute("INSERT INTO fact VALUES (?)", id);
                checkpoints.committed();
            }
            assertEquals(0, log(lane).copied(), "not after each commit");
            assertTrue(log(lane).pages() >= Checkpoints.COMMITS);
            lane.execute("INSERT INTO fact VALUES (0)");
            checkpoints.committed();
            while (log(lane).copied() < log(lane).pages()) {
                assertFalse(Thread.interrupted(), "in a minute");
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
    }
}
