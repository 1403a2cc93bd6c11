package org.yizhan.core.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/// Why the center's disk did not take a write. The transaction was taken back whole, or may not last; nothing of it was
/// acknowledged, so a client may try again with the same key.
public enum StorageFailure {
    FULL,
    READ_ONLY,
    DAMAGED,
    UNREADABLE;

    private static final Set<Integer> ENDING = Set.of(
            SQLiteErrorCode.SQLITE_NOMEM.code,
            SQLiteErrorCode.SQLITE_INTERRUPT.code,
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_ABORT.code);

    /// The storage failure behind an exception, if there is one.
    public static Optional<StorageFailure> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException known) {
                return Optional.of(known.failure());
            }
            if (cause instanceof SQLException sql) {
                return of(sql.getErrorCode() & 0xff);
            }
        }
        return Optional.empty();
    }

    /// Whether SQLite may have taken back the whole transaction by itself, and not that statement alone. It does so too
    /// where it finds no memory for one and where one is interrupted: what came behind would be outside of any
    /// transaction, on disk at once and one by one.
    static boolean endsTransaction(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                int code = sql.getErrorCode() & 0xff;
                return of(code).isPresent() || ENDING.contains(code);
            }
        }
        return in(failure).isPresent();
    }

    /// What a file that could not be written says of the disk. The system's own words are all there is to go by.
    public static StorageFailure of(IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left") || reason.contains("quota")) {
            return FULL;
        }
        return reason.contains("Read-only") ? READ_ONLY : UNREADABLE;
    }

    private static Optional<StorageFailure> of(int primaryCode) {
        if (primaryCode == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of(FULL);
        }
        if (primaryCode == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Optional.of(READ_ONLY);
        }
        if (primaryCode == SQLiteErrorCode.SQLITE_CORRUPT.code || primaryCode == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Optional.of(DAMAGED);
        }
        if (primaryCode == SQLiteErrorCode.SQLITE_IOERR.code || primaryCode == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return Optional.of(UNREADABLE);
        }
        return Optional.empty();
    }
}
