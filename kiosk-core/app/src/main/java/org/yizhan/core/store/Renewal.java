package org.yizhan.core.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/// Writes the database's file anew, once in its life: before `secure_delete` was set, bytes of what was deleted stayed
/// on their pages, keys that were destroyed among them. `remains` says that it is still to be done; killed in the
/// middle, SQLite goes on with the file as it was.
///
/// SQLite gathers in memory what it is to write. By itself it would do so in a file of the system's folder for what is
/// passing, on any disk, where a copy of every key that lives now would stay when that file goes.
///
/// Nobody waits for it. It is stopped by the first who writes, who goes on as soon as it has stopped: at once while
/// SQLite still gathers, and after what that takes the disk once it writes.
final class Renewal {
    private static final Logger LOG = Logger.getLogger(Renewal.class);
    private static final int STEPS_BETWEEN_LOOKS = 1_000;

    /// Beside the file stands the log through which what was gathered comes into its place.
    private static final int TIMES_ITS_ROOM = 2;

    /// Of the machine's memory an eighth at most: the kiosk's screen runs in the rest.
    private static final int OF_MEMORY = 8;

    private final Jdbi beside;
    private final Consumer<Runnable> inLane;
    private volatile @Nullable Attempt attempt;

    /// @param beside  connections that are not the write lane's and only read
    /// @param inLane  has it done in the write lane's turn and waits until it is: whoever is taken up by the lane
    ///                afterwards finds the attempt and stops it
    Renewal(Jdbi beside, Consumer<Runnable> inLane) {
        this.beside = beside;
        this.inLane = inLane;
    }

    private static final class Attempt {
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile boolean stopped;

        void stop() {
            stopped = true;
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Called by the write lane before it begins a transaction: there it can be in nobody's way any more.
    void makeWay() {
        Attempt running = attempt;
        if (running != null) {
            running.stop();
        }
    }

    static boolean isDue(Handle handle) {
        return handle.select("SELECT EXISTS (SELECT 1 FROM remains)")
                .mapTo(Boolean.class)
                .one();
    }

    static int done(Tx tx) {
        return tx.handle().execute("DELETE FROM remains");
    }

    /// @return whether it was written anew; else somebody came, or there is no room for it
    boolean run() {
        return beside.withHandle(handle -> isRoom(handle) && attempt(handle));
    }

    /// With the connection at hand: whoever stops it waits for SQLite, and not for others who read.
    private boolean attempt(Handle handle) {
        var mine = new Attempt();
        try {
            inLane.accept(() -> attempt = mine);
            return vacuum(handle, mine);
        } finally {
            attempt = null;
            mine.ended.countDown();
        }
    }

    private static boolean isRoom(Handle handle) {
        Path file = Path.of(handle.select("SELECT file FROM pragma_database_list WHERE name = 'main'")
                .mapTo(String.class)
                .one());
        try {
            long size = Files.size(file);
            boolean room =
                    Files.getFileStore(file).getUsableSpace() > TIMES_ITS_ROOM * size && memory() > OF_MEMORY * size;
            if (!room) {
                LOG.warn("what was deleted before it was overwritten stays for now: there is no room to write the"
                        + " database anew");
            }
            return room;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static boolean vacuum(Handle handle, Attempt mine) {
        handle.execute("PRAGMA query_only = 0");
        handle.execute("PRAGMA temp_store = MEMORY");
        try {
            letStop(handle.getConnection(), mine);
            handle.execute("VACUUM");
            return true;
        } catch (RuntimeException failure) {
            if (mine.stopped && isInterrupted(failure)) {
                return false;
            }
            throw failure;
        } finally {
            letNobodyStop(handle.getConnection());
            handle.execute("PRAGMA temp_store = DEFAULT");
            handle.execute("PRAGMA query_only = 1");
        }
    }

    private static void letStop(Connection connection, Attempt mine) {
        try {
            ProgressHandler.setHandler(
                    connection.unwrap(SQLiteConnection.class), STEPS_BETWEEN_LOOKS, new ProgressHandler() {
                        @Override
                        protected int progress() {
                            return mine.stopped ? 1 : 0;
                        }
                    });
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite takes nobody who may stop it", e);
        }
    }

    private static void letNobodyStop(Connection connection) {
        try {
            ProgressHandler.clearHandler(connection.unwrap(SQLiteConnection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite does not forget who may stop it", e);
        }
    }

    private static boolean isInterrupted(RuntimeException failure) {
        return failure.getCause() instanceof SQLException sql
                && (sql.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_INTERRUPT.code;
    }
}
