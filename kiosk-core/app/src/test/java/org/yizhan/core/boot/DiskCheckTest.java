package org.yizhan.core.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class DiskCheckTest {
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(1);

    /// SQLite looks through a tree from its last leaf to its first.
    private static final long FIRST_LEAF_OF_BIG = 27 * 4096;

    @TempDir
    Path data;

    @Test
    void a_new_folder_and_a_whole_database_are_fine() throws SQLException {
        assertEquals(Optional.empty(), DiskCheck.of(data.resolve("new")));
        database();
        assertEquals(Optional.empty(), DiskCheck.of(data));
    }

    @Test
    void a_damaged_database_is_named_and_left_as_it_is() throws SQLException, IOException {
        Path file = database();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, 12288, (byte) 0x5a);
        Files.write(file, bytes);
        DiskCheck.Finding finding = DiskCheck.of(data).orElseThrow();
        assertEquals(DiskCheck.DAMAGED, finding.exitCode());
        assertTrue(finding.message().contains("center.db is damaged"), finding.message());
        assertEquals(-1, finding.message().indexOf('\n'));
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void what_is_no_database_is_damaged_too() throws IOException {
        Files.writeString(data.resolve("center.db"), "not a database, whatever its name says".repeat(200));
        assertEquals(DiskCheck.DAMAGED, DiskCheck.of(data).orElseThrow().exitCode());
    }

    @Test
    void a_folder_that_takes_no_file_is_told_before_anything_starts() throws IOException {
        Path taken = Files.writeString(data.resolve("file"), "in the way");
        DiskCheck.Finding finding = DiskCheck.of(taken.resolve("core")).orElseThrow();
        assertEquals(DiskCheck.NOT_WRITABLE, finding.exitCode());
        assertTrue(finding.message().startsWith("cannot write to "), finding.message());
    }

    @Test
    void a_disk_without_room_for_a_start_is_told_before_anything_starts() throws SQLException {
        database();
        var check = new DiskCheck(data, folder -> DiskCheck.NEEDED_BYTES - 1, AS_LONG_AS_IT_TAKES);
        DiskCheck.Finding finding = check.finding().orElseThrow();
        assertEquals(DiskCheck.NOT_WRITABLE, finding.exitCode());
        assertTrue(finding.message().contains("is full (4095 KiB free"), finding.message());
        var enough = new DiskCheck(data, folder -> DiskCheck.NEEDED_BYTES, AS_LONG_AS_IT_TAKES);
        assertEquals(Optional.empty(), enough.finding());
    }

    @Test
    void the_room_is_that_of_the_disk_the_data_lie_on() throws IOException {
        assertTrue(Files.getFileStore(data).getUsableSpace() > DiskCheck.NEEDED_BYTES, "or this test cannot run");
        assertEquals(Optional.empty(), DiskCheck.of(data));
    }

    @Test
    void damage_is_found_in_a_large_database_too() throws SQLException, IOException {
        Path file = large();
        assertEquals(Optional.empty(), patient().finding());
        damage(file, 4096);
        assertEquals(DiskCheck.DAMAGED, patient().finding().orElseThrow().exitCode());
    }

    @Test
    void a_look_that_runs_out_of_time_says_nothing_against_the_database() throws SQLException, IOException {
        Path file = large();
        damage(file, FIRST_LEAF_OF_BIG);
        assertEquals(DiskCheck.DAMAGED, patient().finding().orElseThrow().exitCode());
        var hurried = new DiskCheck(data, folder -> Long.MAX_VALUE, Duration.ZERO);
        assertEquals(Optional.empty(), hurried.finding());
    }

    private Path large() throws SQLException, IOException {
        Path file = database();
        execute(
                file,
                "CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                        + "WHERE i < 1200) SELECT zeroblob(60000) FROM n");
        assertTrue(Files.size(file) > 64L * 1024 * 1024, Files.size(file) + " bytes");
        return file;
    }

    private static void damage(Path file, long at) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] damage = new byte[8192];
            Arrays.fill(damage, (byte) 0x5a);
            bytes.write(ByteBuffer.wrap(damage), at);
        }
    }

    private DiskCheck patient() {
        return new DiskCheck(data, folder -> Long.MAX_VALUE, AS_LONG_AS_IT_TAKES);
    }

    private static void execute(Path file, String sql) throws SQLException {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path database() throws SQLException {
        Path file = data.resolve("center.db");
        execute(file, "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
        execute(
                file,
                "INSERT INTO t (text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                        + "WHERE i < 2000) SELECT hex(randomblob(20)) FROM n");
        return file;
    }
}
