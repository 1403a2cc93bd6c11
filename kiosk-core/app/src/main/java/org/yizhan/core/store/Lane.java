package org.yizhan.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/// The one way to write. Works queue up; a platform thread (JNI pins virtual ones) puts all that wait into one
/// transaction and commits once. They are answered and the events are sent when that is on disk, for which [Disk]
/// waits; where the connection is told not to wait (`synchronous` below `FULL`), nobody does.
///
/// A work that throws is taken back alone: most refuse before they wrote anything, and where one had written, all of
/// that transaction are taken back and done once more, each behind a savepoint of its own. Savepoints for all would
/// copy every page that each of them touches. When the disk refuses what is written, everything of that transaction is
/// taken back and every work in it gets a [StorageException]; so do they when it refuses while [Disk] waits, though
/// what they did stands for now. Where SQLite ends a transaction for another reason, the work it came of gets that,
/// and the others a [StoreBusy]: they may come again at once. When too many wait, the next is turned away so as well.
final class Lane implements AutoCloseable {
    private static final int MOST_AT_ONCE = 64;

    /// Sixteen full transactions: two seconds' work where each takes an eighth of one, on a slow disk. Whoever is
    /// behind more would be answered about when kiosks and pages stop listening.
    static final int MOST_WAITING = 16 * MOST_AT_ONCE;

    /// `PRAGMA synchronous` where a commit waits until it is on disk.
    private static final int FULL = 2;

    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final Jdbi jdbi;
    private final CoreClock clock;
    private final Runnable before;
    private final Consumer<List<Committed>> committed;
    private final Runnable renewed;
    private final LinkedBlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private final int mostWaiting;
    private final Disk disk;
    private final Thread thread;
    private final Map<Class<?>, Object> known = new HashMap<>();
    private volatile boolean closed;
    private @Nullable Handle handle;
    private Disk.@Nullable Log log;

    /// Whether commits are waited for: connections were told so when the first of them was opened.
    private boolean waits;

    /// @param mostWaiting  how many works may wait
    /// @param before       called before each transaction begins
    /// @param renewed      called when the connection was given back broken, to have the next one opened anew
    Lane(
            Jdbi jdbi,
            CoreClock clock,
            int mostWaiting,
            Runnable before,
            Consumer<List<Committed>> committed,
            Runnable renewed,
            Disk disk) {
        this.jdbi = jdbi;
        this.before = before;
        this.renewed = renewed;
        this.clock = clock;
        this.mostWaiting = mostWaiting;
        this.committed = committed;
        this.disk = disk;
        this.thread = Thread.ofPlatform().name("write-lane").daemon().start(this::run);
    }

    /// Puts the work in line, or answers [StoreBusy] where the line is full.
    <T> CompletableFuture<T> submit(Work<T> work) {
        return waiting.size() + disk.works() < mostWaiting
                ? submitAnyway(work)
                : CompletableFuture.failedFuture(new StoreBusy());
    }

    /// Puts the work in line however long that is.
    <T> CompletableFuture<T> submitAnyway(Work<T> work) {
        var job = new Job<>(work);
        waiting.add(job);
        if (closed) {
            job.fail(stopping());
        }
        return job.promised();
    }

    private static RuntimeException stopping() {
        return new IllegalStateException("the core is stopping");
    }

    int depth() {
        return waiting.size();
    }

    private void run() {
        while (!closed) {
            try {
                List<Job<?>> batch = new ArrayList<>();
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
                commit(batch);
            } catch (InterruptedException stopping) {
                break;
            }
        }
        dropHandle();
        disk.close();
    }

    /// Whether works that are handed in will be answered.
    boolean isAlive() {
        return thread.isAlive() && disk.isAlive();
    }

    private void commit(List<Job<?>> batch) {
        try {
            Handle open = openHandle();
            before.run();
            open.begin();
            if (!wroteWhatStands(open, batch)) {
                takeBack(open);
                open.begin();
                batch.forEach(job -> job.runAmongOthers(open, clock, known));
            }
            if (batch.stream().noneMatch(Job::succeeded)) {
                takeBack(open);
                batch.forEach(Job::answer);
                return;
            }
            commit(open, batch, count(open, batch));
        } catch (Throwable failure) {
            // An Error too: whoever waits gets an answer, and the lane goes on.
            dropHandle();
            renewed.run();
            takenBack(batch, failure);
        }
    }

    /// They are answered once it is on disk; the next begin meanwhile.
    private void commit(Handle open, List<Job<?>> batch, List<Committed> events) {
        disk.begins();
        try {
            open.commit();
        } catch (Throwable failure) {
            disk.takenBack();
            throw failure;
        }
        disk.committed(log, batch.size(), refused -> tell(batch, events, refused));
    }

    private static void takenBack(List<Job<?>> batch, Throwable failure) {
        Optional<StorageFailure> disk = StorageFailure.in(failure);
        if (disk.isPresent()) {
            var refused = new StorageException(disk.get(), failure);
            batch.forEach(job -> job.fail(refused));
            return;
        }
        boolean isOfOne = batch.stream().anyMatch(Job::broke);
        if (!isOfOne) {
            LOG.error("a transaction could not be written", failure);
        }
        boolean mayComeAgain = isOfOne || StorageFailure.endsTransaction(failure);
        batch.forEach(job -> job.fail(job.broke() || !mayComeAgain ? failure : new StoreBusy()));
    }

    /// Runs them one after the other. Whether everything that is written now is of works that ended well: if one
    /// failed after it wrote, the rest need not be tried.
    private boolean wroteWhatStands(Handle open, List<Job<?>> batch) {
        for (Job<?> job : batch) {
            long before = changes(open);
            job.run(open, clock, known);
            if (!job.succeeded() && changes(open) != before && batch.size() > 1) {
                return false;
            }
        }
        return true;
    }

    private void takeBack(Handle open) {
        open.rollback();
        known.clear();
    }

    /// How many rows that connection has ever written.
    private static long changes(Handle open) {
        try {
            return open.getConnection()
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .total_changes();
        } catch (SQLException e) {
            throw new IllegalStateException("the write connection does not say what it wrote", e);
        }
    }

    /// What is committed is answered as such, whatever a listener does with the news. It stands where the disk
    /// refused as well, and the rest of the core goes by it; but nobody is told that it will last.
    private void tell(List<Job<?>> batch, List<Committed> events, @Nullable StorageException refused) {
        batch.forEach(job -> guarded(job::afterCommit));
        guarded(() -> committed.accept(events));
        for (Job<?> job : batch) {
            if (refused == null) {
                job.answer();
            } else {
                job.fail(refused);
            }
        }
    }

    private static void guarded(Runnable news) {
        try {
            news.run();
        } catch (Throwable failure) {
            LOG.error("a commit stands, but not everybody could be told", failure);
        }
    }

    /// Gives every event its cursor, in the transaction that caused it.
    private List<Committed> count(Handle open, List<Job<?>> batch) {
        List<Event> events =
                batch.stream().flatMap(job -> job.events().stream()).toList();
        long last = Straight.first(
                        open,
                        "UPDATE cursor SET value = value + ?, last_at = max(last_at, ?) RETURNING value",
                        row -> row.getLong(1),
                        events.size(),
                        clock.record())
                .orElseThrow();
        List<Committed> numbered = new ArrayList<>(events.size());
        long cursor = last - events.size();
        for (Event event : events) {
            numbered.add(new Committed(++cursor, event));
        }
        return numbered;
    }

    private Handle openHandle() {
        Handle open = handle;
        if (open == null) {
            open = jdbi.open().setStatementBuilder(new KeptStatements());
            handle = open;
            waits = waits || isToldToWait(open);
            log = waits ? logOf(open) : null;
        }
        return open;
    }

    private static boolean isToldToWait(Handle open) {
        return open.select("PRAGMA synchronous").mapTo(Integer.class).one() >= FULL;
    }

    /// The connection no longer waits itself.
    private static Disk.Log logOf(Handle open) {
        open.execute("PRAGMA synchronous = NORMAL");
        String database = open.select("SELECT file FROM pragma_database_list WHERE name = 'main'")
                .mapTo(String.class)
                .one();
        var _ = open.select("SELECT value FROM cursor").mapTo(Long.class).one();
        try {
            return Disk.Log.of(Path.of(database));
        } catch (IOException e) {
            throw new StorageException(StorageFailure.of(e), e);
        }
    }

    private void dropHandle() {
        Handle open = handle;
        handle = null;
        known.clear();
        if (log != null) {
            log.closeUnlessFollowed();
            log = null;
        }
        if (open != null) {
            try {
                if (open.isInTransaction()) {
                    open.rollback();
                }
                open.close();
            } catch (RuntimeException broken) {
                LOG.warnf("the write connection broke and is opened anew: %s", broken.getMessage());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(4_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(job -> job.fail(stopping()));
    }
}
