package org.yizhan.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Waits until commits are on disk, on a thread of its own, while the write lane goes on with the next: a connection
/// that waits itself (`synchronous=FULL`) holds up every write for as long. What was committed meanwhile gets there
/// with one wait.
///
/// Before a commit is there, only refusals of other writes may tell of it. Whoever wrote is answered then, events go
/// out then, and whoever reads waits for what was committed until they had read.
///
/// A disk that refused once may have forgotten what it refused, and would say yes the next time: from then on nothing
/// is believed to be there until all of SQLite's log has been copied into the database's file, and the log begins
/// anew. What stands in the database is shown meanwhile, but no row of it goes to the county.
final class Disk implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Disk.class);

    private static final Consumer<@Nullable StorageException> NOBODY = settled -> {};

    /// Known by being this one.
    private static final Commit END = new Commit(null, 0, NOBODY);

    private final LinkedBlockingQueue<Commit> committed = new LinkedBlockingQueue<>();
    private final AtomicInteger works = new AtomicInteger();
    private final BooleanSupplier copied;
    private final Thread thread;
    private final AtomicLong begun = new AtomicLong();
    private volatile long settled;

    /// The rest is the thread's own.
    private @Nullable Log open;

    /// Set before anybody learns why.
    private volatile boolean doubted;

    /// @param copied  has SQLite's log copied into the database's file and emptied, and answers whether it is
    Disk(BooleanSupplier copied) {
        this.copied = copied;
        this.thread = Thread.ofPlatform().name("disk").daemon().start(this::run);
    }

    /// SQLite's log beside a database, to be waited for.
    static final class Log {
        private final FileChannel file;

        /// Whether a commit came with it: from then on it is the disk's to close.
        private boolean followed;

        Log(FileChannel file) {
            this.file = file;
        }

        /// It is there as long as a connection is open that has read or written.
        static Log of(Path database) throws IOException {
            return new Log(
                    FileChannel.open(Path.of(database + "-wal"), StandardOpenOption.READ, StandardOpenOption.WRITE));
        }

        /// Called by the lane when its connection is gone.
        void closeUnlessFollowed() {
            if (!followed) {
                Disk.close(this);
            }
        }
    }

    /// @param log   null where nobody is to wait
    /// @param told  called when it is settled: with null once it is on disk, else with why it is not
    private record Commit(@Nullable Log log, int works, Consumer<@Nullable StorageException> told) {}

    /// Called by the lane before each commit: from then on readers may see it.
    void begins() {
        begun.incrementAndGet();
    }

    /// The commit that began last came to nothing.
    void takenBack() {
        committed.add(new Commit(null, 0, NOBODY));
    }

    /// The commit that began last is done.
    void committed(@Nullable Log log, int ofWorks, Consumer<@Nullable StorageException> told) {
        if (log != null) {
            log.followed = true;
        }
        works.addAndGet(ofWorks);
        committed.add(new Commit(log, ofWorks, told));
    }

    /// How many works are committed and not settled.
    int works() {
        return works.get();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /// Returns when all that is committed by now is settled; at once to whoever is told of a commit.
    void await() {
        long seen = begun.get();
        if (settled >= seen || Thread.currentThread() == thread) {
            return;
        }
        synchronized (this) {
            while (settled < seen && thread.isAlive()) {
                try {
                    wait(1_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while waiting for the disk", e);
                }
            }
            if (settled < seen) {
                throw new IllegalStateException("nobody waits for the disk any more");
            }
        }
    }

    /// @throws StorageException  what was committed may be lost with the power
    void requireBelieved() {
        if (doubted) {
            throw doubt();
        }
    }

    private static StorageException doubt() {
        return new StorageException(
                StorageFailure.UNREADABLE, new IOException("it is not certain what the disk holds"));
    }

    private void run() {
        List<Commit> group = new ArrayList<>();
        while (group.stream().noneMatch(commit -> commit == END)) {
            group.clear();
            try {
                group.add(committed.take());
            } catch (InterruptedException nobodyDoes) {
                LOG.debug("the disk's thread goes on", nobodyDoes);
            }
            committed.drainTo(group);
            settle(group);
        }
        close(open);
    }

    private void settle(List<Commit> group) {
        StorageException refused = waitFor(group);
        synchronized (this) {
            settled += group.size();
            notifyAll();
        }
        for (Commit commit : group) {
            works.addAndGet(-commit.works());
            try {
                commit.told().accept(refused);
            } catch (Throwable failure) {
                LOG.error("a commit is settled, but not everybody could be told", failure);
            }
        }
    }

    private @Nullable StorageException waitFor(List<Commit> group) {
        try {
            for (Commit commit : group) {
                if (commit.log() != null && commit.log() != open) {
                    follow(commit.log());
                }
            }
            force(open);
            if (doubted) {
                return believedAgain();
            }
            return null;
        } catch (IOException refusal) {
            LOG.error("the disk did not take what was committed", refusal);
            doubted = true;
            return new StorageException(StorageFailure.of(refusal), refusal);
        } catch (Throwable failure) {
            doubted = true;
            LOG.error("it is not certain what the disk holds", failure);
            return new StorageException(StorageFailure.UNREADABLE, failure);
        }
    }

    private @Nullable StorageException believedAgain() throws IOException {
        if (!copied.getAsBoolean()) {
            return doubt();
        }
        force(open);
        doubted = false;
        return null;
    }

    /// The connection was opened anew, and its log may be another file.
    private void follow(@Nullable Log log) throws IOException {
        Log before = open;
        open = log;
        try {
            force(before);
        } finally {
            close(before);
        }
    }

    /// A file system that is shut down while one waits may say that all is well (ext4 does, where the transaction that
    /// was waited for had been dropped meanwhile), but lets nothing be read any more.
    private static void force(@Nullable Log log) throws IOException {
        if (log != null) {
            log.file.force(false);
            var _ = log.file.read(ByteBuffer.allocate(1), 0);
        }
    }

    private static void close(@Nullable Log log) {
        if (log != null) {
            try {
                log.file.close();
            } catch (IOException e) {
                LOG.warn("SQLite's log could not be closed", e);
            }
        }
    }

    /// Settles what is committed, and ends.
    @Override
    public void close() {
        committed.add(END);
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
