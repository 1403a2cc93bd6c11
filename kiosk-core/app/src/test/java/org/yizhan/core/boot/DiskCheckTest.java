package org.yizhan.core.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCheckTest {
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

    private Path database() throws SQLException {
        Path file = data.resolve("center.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
            statement.execute("INSERT INTO t (text) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                    + "WHERE i < 2000) SELECT hex(randomblob(20)) FROM n");
        }
        return file;
    }
}
