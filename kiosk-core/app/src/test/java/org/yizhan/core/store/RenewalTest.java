package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// A database of the time before deleted bytes were overwritten.
class RenewalTest {
    private static final String SECRET = "a key that was destroyed, ";
    private static final int SECRETS = 2_000;

    @TempDir
    Path folder;

    private String url;
    private Jdbi writer;
    private Jdbi beside;

    @BeforeEach
    void leaveRemains() {
        url = "jdbc:sqlite:" + folder.resolve("center.db") + "?journal_mode=WAL&busy_timeout=5000";
        Flyway.configure().dataSource(url, null, null).target("18").load().migrate();
        writer = jdbi(url);
        beside = jdbi(url);
        writer.useHandle(handle -> {
            handle.execute("CREATE TABLE secret (id INTEGER PRIMARY KEY, text TEXT)");
            for (int id = 1; id <= SECRETS; id++) {
                handle.execute("INSERT INTO secret VALUES (?, ?)", id, SECRET + id);
            }
            handle.execute("DELETE FROM secret WHERE id % 50 <> 0");
            handle.execute("INSERT INTO journal (epoch, lane, seq, type, record_id, op, base_version, new_version,"
                    + " schema_version, at, time_trusted, payload_hash, prev_hash, hash) VALUES (1, 2, 1, 'x', x'"
                    + "00".repeat(16) + "', 'x', 0, 1, 1, 0, 1, x'', x'', x'')");
        });
    }

    private static Jdbi jdbi(String url) {
        var source = new SQLiteDataSource();
        source.setUrl(url);
        return Sqlite.jdbi(source);
    }

    private void upgrade() {
        Flyway.configure().dataSource(url, null, null).load().migrate();
    }

    @Test
    void what_was_deleted_before_is_nowhere_in_the_file_afterwards_and_what_was_kept_is() throws IOException {
        upgrade();
        assertTrue(beside.withHandle(Renewal::isDue));
        assertTrue(secrets() > SECRETS / 50, "nothing is left to be cleared");
        assertTrue(new Renewal(beside, Runnable::run).run());
        assertEquals(SECRETS / 50, secrets());
        assertEquals("ok", check());
    }

    @Test
    void whoever_writes_has_it_stopped_and_the_file_is_as_it_was() throws InterruptedException, IOException {
        upgrade();
        var renewal = new AtomicReference<Renewal>();
        var comes = new Thread(() -> renewal.get().makeWay());
        renewal.set(new Renewal(beside, begin -> {
            begin.run();
            comes.start();
            while (comes.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }));
        assertFalse(renewal.get().run());
        comes.join();
        assertTrue(secrets() > SECRETS / 50);
        assertEquals("ok", check());
        writer.useHandle(handle -> handle.execute("INSERT INTO secret VALUES (0, 'written')"));
        renewal.get().makeWay();
    }

    /// It has more to gather than SQLite's cache holds, and a folder of its own for what is passing.
    @Test
    void no_copy_of_what_is_kept_is_gathered_on_any_disk() throws IOException, InterruptedException {
        upgrade();
        writer.useHandle(handle -> handle.execute("INSERT INTO secret VALUES (0, hex(zeroblob(4000000)))"));
        Path passing = Files.createDirectory(folder.resolve("passing"));
        beside.useHandle(handle -> handle.execute("PRAGMA temp_store_directory = '" + passing + "'"));
        try (WatchService watch = passing.getFileSystem().newWatchService()) {
            passing.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            assertTrue(new Renewal(beside, Runnable::run).run());
            Files.createFile(passing.resolve("last"));
            WatchKey seen = watch.take();
            assertEquals(Path.of("last"), seen.pollEvents().getFirst().context());
        } finally {
            beside.useHandle(handle -> handle.execute("PRAGMA temp_store_directory = ''"));
        }
    }

    @Test
    void a_new_center_has_nothing_to_be_cleared() {
        String fresh = "jdbc:sqlite:" + folder.resolve("fresh.db");
        Flyway.configure().dataSource(fresh, null, null).load().migrate();
        assertFalse(jdbi(fresh).withHandle(Renewal::isDue));
    }

    private String check() {
        return beside.withHandle(handle ->
                handle.select("PRAGMA integrity_check").mapTo(String.class).one());
    }

    /// How many of them stand in the file once the log is in it.
    private int secrets() throws IOException {
        beside.useHandle(handle -> handle.select("PRAGMA wal_checkpoint(TRUNCATE)")
                .mapTo(Integer.class)
                .one());
        String file = Files.readString(folder.resolve("center.db"), StandardCharsets.ISO_8859_1);
        return file.split(SECRET, -1).length - 1;
    }
}
