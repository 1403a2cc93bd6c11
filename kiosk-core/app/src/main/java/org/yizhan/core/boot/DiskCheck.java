package org.yizhan.core.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Whether the center's data can be used: the folder takes a file, and the database is whole.
final class DiskCheck {
    /// `EX_DATAERR`: the database is damaged. Starting again does not help.
    static final int DAMAGED = 65;

    /// `EX_CANTCREAT`: the disk is full or read-only.
    static final int NOT_WRITABLE = 73;

    /// Reading every page takes about a second for this much; larger files get the structural look only.
    private static final long WHOLE_CHECK_BYTES = 64L * 1024 * 1024;

    private DiskCheck() {}

    /// @param exitCode  one of the constants above, for the supervisor
    record Finding(int exitCode, String message) {}

    static Optional<Finding> of(Path data) {
        return notWritable(data).or(() -> damaged(data.resolve("center.db")));
    }

    private static Optional<Finding> notWritable(Path data) {
        Path probe = data.resolve(".write-probe");
        try {
            Files.createDirectories(data);
            Files.write(probe, new byte[4096], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
            Files.delete(probe);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Finding(
                    NOT_WRITABLE,
                    "cannot write to " + data + " (" + e.getMessage()
                            + "); nothing was changed. Free space or mount the disk writable, then start again."));
        }
    }

    private static Optional<Finding> damaged(Path database) {
        if (!Files.exists(database)) {
            return Optional.empty();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            boolean small = Files.size(database) <= WHOLE_CHECK_BYTES;
            String check = small ? "PRAGMA quick_check(1)" : "SELECT 'ok' FROM (SELECT count(*) FROM sqlite_schema)";
            try (ResultSet result = statement.executeQuery(check)) {
                String verdict = result.next() ? result.getString(1) : "no answer";
                return verdict.equals("ok") ? Optional.empty() : Optional.of(damage(database, verdict));
            }
        } catch (SQLException | IOException e) {
            return Optional.of(damage(database, String.valueOf(e.getMessage())));
        }
    }

    private static Finding damage(Path database, String verdict) {
        return new Finding(
                DAMAGED,
                "the database " + database + " is damaged (" + verdict.replace('\n', ' ')
                        + "); it was left untouched. Put the last good copy in its place, or move it aside to begin "
                        + "anew: what the county has signed for is there.");
    }
}
