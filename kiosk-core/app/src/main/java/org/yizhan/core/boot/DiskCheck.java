package org.yizhan.core.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/// Whether the center's data can be used: there is room, the folder takes a file, and the database is whole.
final class DiskCheck {
    /// `EX_DATAERR`: the database is damaged. Starting again does not help.
    static final int DAMAGED = 65;

    /// `EX_CANTCREAT`: the disk is full or read-only.
    static final int NOT_WRITABLE = 73;

    /// What a start writes at the least: the index of SQLite's log, a migration, the first commits. With less than
    /// this it would fail in the middle of something.
    static final long NEEDED_BYTES = 4L * 1024 * 1024;

    /// How long a start may be held up by looking through the database. A disk reads some hundred mebibytes in it; of
    /// a larger file the rest is not looked at.
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);

    private static final int PAGES_BETWEEN_LOOKS_AT_THE_CLOCK = 50;

    private final Path data;
    private final Disk disk;
    private final Duration longestLook;

    DiskCheck(Path data, Disk disk, Duration longestLook) {
        this.data = data;
        this.disk = disk;
        this.longestLook = longestLook;
    }

    /// How much room there is where a folder lies.
    interface Disk {
        long free(Path folder) throws IOException;
    }

    /// @param exitCode  one of the constants above, for the supervisor
    record Finding(int exitCode, String message) {}

    static Optional<Finding> of(Path data) {
        return new DiskCheck(data, folder -> Files.getFileStore(folder).getUsableSpace(), LONGEST_LOOK).finding();
    }

    Optional<Finding> finding() {
        return notWritable().or(() -> damaged(data.resolve("center.db")));
    }

    private Optional<Finding> notWritable() {
        Path probe = data.resolve(".write-probe");
        try {
            Files.createDirectories(data);
            long free = disk.free(data);
            if (free < NEEDED_BYTES) {
                return Optional.of(full(free));
            }
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

    private Finding full(long free) {
        return new Finding(
                NOT_WRITABLE,
                "the disk of " + data + " is full (" + free / 1024 + " KiB free, a start needs " + NEEDED_BYTES / 1024
                        + "); nothing was changed. Free space, then start again.");
    }

    private Optional<Finding> damaged(Path database) {
        if (!Files.exists(database)) {
            return Optional.empty();
        }
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + database);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            stopAfter(connection, longestLook);
            try (ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
                String verdict = result.next() ? result.getString(1) : "no answer";
                return verdict.equals("ok") ? Optional.empty() : Optional.of(damage(database, verdict));
            }
        } catch (SQLException e) {
            boolean outOfTime = e.getErrorCode() == SQLiteErrorCode.SQLITE_INTERRUPT.code;
            return outOfTime ? Optional.empty() : Optional.of(damage(database, String.valueOf(e.getMessage())));
        }
    }

    private static void stopAfter(Connection connection, Duration time) throws SQLException {
        long end = System.nanoTime() + time.toNanos();
        ProgressHandler.setHandler(connection, PAGES_BETWEEN_LOOKS_AT_THE_CLOCK, new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() - end < 0 ? 0 : 1;
            }
        });
    }

    private static Finding damage(Path database, String verdict) {
        return new Finding(
                DAMAGED,
                "the database " + database + " is damaged (" + verdict.replace('\n', ' ')
                        + "); it was left untouched. Put the last good copy in its place, or move it aside to begin "
                        + "anew: what the county has signed for is there.");
    }
}
