package org.yizhan.core.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The center's one SQLite file: one writer that commits in groups, four readers that cannot write.
@ApplicationScoped
public class Store {
    private static final int LOG_PATIENCE_MILLIS = 200;

    private final Jdbi readers;
    private final Disk disk;
    private final Lane lane;
    private final Checkpoints checkpoints;
    private final Renewal renewal;
    private final List<Consumer<List<Committed>>> listeners = new CopyOnWriteArrayList<>();

    Store(AgroalDataSource writing, @DataSource("read") AgroalDataSource reading, CoreClock clock) {
        this.readers = Sqlite.jdbi(reading);
        this.checkpoints = new Checkpoints(readers);
        Jdbi writer = Sqlite.jdbi(writing);
        clock.recorded(writer.withHandle(handle ->
                handle.select("SELECT last_at FROM cursor").mapTo(Long.class).one()));
        this.renewal = new Renewal(readers, this::inLane);
        this.disk = new Disk(this::emptyLog);
        this.lane = new Lane(
                writer,
                clock,
                Lane.MOST_WAITING,
                renewal::makeWay,
                this::committed,
                () -> writing.flush(AgroalDataSource.FlushMode.ALL),
                disk);
    }

    /// Runs the work in a write transaction and returns after the commit: what it answers will survive a power
    /// cut. Events go out between the commit and the return.
    ///
    /// @throws StorageException  the disk refused: nothing was written, or what was may not last. Either way the
    ///                           same key may come again
    /// @throws StoreBusy         too many writes wait, or another's failure took this one back; nothing was written
    public <T> T write(Work<T> work) {
        return committed(lane.submit(work));
    }

    /// As [#write] for a thread that must not wait: the stage fails with what [#write] throws. It ends on the thread
    /// that waits for the disk, or on the lane's: what is done then must be quick, and neither read nor write. The
    /// work is done also where nobody waits for it any more.
    public <T> CompletionStage<T> submit(Work<T> work) {
        return lane.submit(work);
    }

    /// As [#write] for the core's own threads. They are few, nobody would come again for them, and they have time: they
    /// are never turned away.
    public <T> T writeInTurn(Work<T> work) {
        return committed(lane.submitAnyway(work));
    }

    private void inLane(Runnable task) {
        writeInTurn(tx -> {
            task.run();
            return tx.now();
        });
    }

    private static <T> T committed(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /// Runs several reads on one consistent state of the database, all of which is on disk when it returns, unless the
    /// disk refused it: what somebody has seen or printed is not lost with the power.
    public <T> T read(Function<Handle, T> reading) {
        T answer = peek(reading);
        disk.await();
        return answer;
    }

    /// As [#read], for what the county builds on.
    ///
    /// @throws StorageException  the disk refused a commit, and it is not certain yet what it holds
    public <T> T readForGood(Function<Handle, T> reading) {
        T answer = read(reading);
        disk.requireBelieved();
        return answer;
    }

    /// As [#read], without waiting for the disk: for what the core keeps in mind and shows to nobody, and under a lock
    /// that somebody takes who is told of commits.
    public <T> T peek(Function<Handle, T> reading) {
        return readers.inTransaction(reading::apply);
    }

    /// Called after every commit with its events, on the disk's thread and in their order; it must be quick.
    public void onCommit(Consumer<List<Committed>> listener) {
        listeners.add(listener);
    }

    /// The cursor of the last committed event.
    public long cursor(Handle handle) {
        return handle.select("SELECT value FROM cursor").mapTo(Long.class).one();
    }

    /// Brings what is in the log into the file and empties the log, where pages as they were before something
    /// was erased stand until others are written over them. Whoever reads at that moment keeps it from that. Nobody
    /// is waited for while there is something to be copied; writes wait only while it empties what was copied.
    ///
    /// @return whether it is empty
    public boolean emptyLog() {
        return readers.withHandle(handle -> isCopied(handle) && isEmptied(handle));
    }

    private static boolean isCopied(Handle handle) {
        return handle.createQuery("PRAGMA wal_checkpoint(PASSIVE)")
                .map((row, ctx) -> row.getInt("busy") == 0 && row.getInt("log") == row.getInt("checkpointed"))
                .one();
    }

    private static boolean isEmptied(Handle handle) {
        int patience = handle.select("PRAGMA busy_timeout").mapTo(Integer.class).one();
        handle.execute("PRAGMA busy_timeout = " + LOG_PATIENCE_MILLIS);
        try {
            return handle.select("PRAGMA wal_checkpoint(TRUNCATE)")
                            .mapTo(Integer.class)
                            .one()
                    == 0;
        } finally {
            handle.execute("PRAGMA busy_timeout = " + patience);
        }
    }

    /// Writes the file anew where bytes of what was deleted before that was overwritten may lie in it: once, on a
    /// thread that has time, and stopped by whoever writes. See [Renewal].
    ///
    /// @return whether nothing of it can be found any more once [#emptyLog] has answered yes
    public boolean clearRemains() {
        if (!read(Renewal::isDue)) {
            return true;
        }
        boolean written = renewal.run();
        if (written) {
            writeInTurn(Renewal::done);
        }
        return written;
    }

    /// How many writes wait for the lane.
    public int waiting() {
        return lane.depth();
    }

    /// Whether writes are being answered.
    public boolean isWriting() {
        return lane.isAlive();
    }

    private void committed(List<Committed> events) {
        checkpoints.committed();
        if (!events.isEmpty()) {
            listeners.forEach(listener -> listener.accept(events));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        renewal.makeWay();
        lane.close();
        checkpoints.close();
    }
}
