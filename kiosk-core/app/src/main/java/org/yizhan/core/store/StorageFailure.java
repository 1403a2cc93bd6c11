package org.yizhan.core.store;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/// Why the center's disk did not take a write. The transaction was taken back whole; nothing of it was
/// acknowledged, so a client may try again with the same key.
public enum StorageFailure {
    FULL,
    READ_ONLY,
    DAMAGED,
    UNREADABLE;

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
