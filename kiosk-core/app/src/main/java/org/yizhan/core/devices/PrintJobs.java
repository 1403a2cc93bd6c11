package org.yizhan.core.devices;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Print;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// The rows of `print_job`. They are this center's machinery and no facts of it, so they are not journalled.
@Singleton
class PrintJobs {
    private static final String COLUMNS =
            "id, document, subject, number, language, copy, state, trouble, attempts, at, moved_at";

    /// Queues a slip, and forgets up to two that are older than 30 days.
    PrintJob add(Tx tx, String document, UUID subject, @Nullable String number, String language, boolean copy) {
        Old.forget(tx, "print_job");
        var job = new PrintJob(
                Ids.next(), document, subject, number, language, copy, Print.State.QUEUED, null, 0, tx.now(), tx.now());
        Straight.execute(tx.handle(), """
                INSERT INTO print_job (id, document, subject, number, language, copy, state, attempts, at, moved_at,
                    move_order)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?8, ?8, (SELECT coalesce(max(move_order), 0) + 1 FROM print_job))""", job.id(), document, subject, number, language, copy, job.state(), job.at());
        emit(tx, job);
        return job;
    }

    /// Takes the step if the job still stands where it can be taken.
    ///
    /// @param copy  whether from now on an earlier sheet may exist
    /// @return the job after it; empty when the step is not possible
    Optional<PrintJob> step(Tx tx, UUID id, PrintStep step, Print.@Nullable Trouble trouble, boolean copy) {
        Optional<PrintJob> job = find(tx.handle(), id)
                .flatMap(before -> PrintStates.after(before.state(), step)
                        .map(after -> changed(before, step, after, trouble, copy, tx.now())));
        job.ifPresent(after -> {
            tx.handle()
                    .createUpdate("""
                            UPDATE print_job SET state = :state, trouble = :trouble, attempts = :attempts, copy = :copy,
                                moved_at = :movedAt,
                                move_order = (SELECT coalesce(max(move_order), 0) + 1 FROM print_job)
                            WHERE id = :id""")
                    .bind("state", after.state().name())
                    .bind(
                            "trouble",
                            after.trouble() == null ? null : after.trouble().name())
                    .bind("attempts", after.attempts())
                    .bind("copy", after.copy())
                    .bind("movedAt", after.movedAt())
                    .bind("id", id)
                    .execute();
            emit(tx, after);
        });
        return job;
    }

    private static PrintJob changed(
            PrintJob before,
            PrintStep step,
            Print.State state,
            Print.@Nullable Trouble trouble,
            boolean copy,
            Instant now) {
        int attempts = switch (step) {
            case SEND -> before.attempts() + 1;
            case RETRY -> 0;
            case CONFIRM, TRY_AGAIN, GIVE_UP, FIND_INTERRUPTED -> before.attempts();
        };
        return new PrintJob(
                before.id(),
                before.document(),
                before.subject(),
                before.number(),
                before.language(),
                before.copy() || copy,
                state,
                trouble,
                attempts,
                before.at(),
                now);
    }

    Optional<PrintJob> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM print_job WHERE id = ?")
                .bind(0, id)
                .map((rs, ctx) -> job(rs))
                .findOne();
    }

    /// The job to be printed next, in the order they were queued.
    Optional<PrintJob> next(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM print_job WHERE state IN ('QUEUED', 'SENDING') ORDER BY nr LIMIT 1")
                .map((rs, ctx) -> job(rs))
                .findOne();
    }

    Optional<PrintJob> latest(Handle handle, UUID subject) {
        return Straight.first(
                handle,
                "SELECT " + COLUMNS + " FROM print_job WHERE subject = ? ORDER BY nr DESC LIMIT 1",
                PrintJobs::job,
                subject);
    }

    /// How the latest stands.
    Optional<Print.State> state(Handle handle, UUID subject) {
        return Straight.first(
                handle,
                "SELECT state FROM print_job WHERE subject = ? ORDER BY nr DESC LIMIT 1",
                row -> Print.State.valueOf(row.getString(1)),
                subject);
    }

    /// The job that something came of last.
    Optional<PrintJob> moved(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM print_job ORDER BY move_order DESC LIMIT 1")
                .map((rs, ctx) -> job(rs))
                .findOne();
    }

    /// The newest jobs, newest first.
    List<Print> newest(Handle handle, int count) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM print_job ORDER BY nr DESC LIMIT ?")
                .bind(0, count)
                .map((rs, ctx) -> job(rs).shown())
                .list();
    }

    Map<UUID, Print.State> states(Handle handle, Collection<UUID> subjects) {
        Map<UUID, Print.State> states = new HashMap<>();
        if (!subjects.isEmpty()) {
            handle.createQuery("SELECT subject, state FROM print_job WHERE subject IN (<subjects>) ORDER BY nr")
                    .bindList("subjects", List.copyOf(subjects))
                    .map((rs, ctx) ->
                            Map.entry(Sqlite.uuid(rs.getBytes("subject")), Print.State.valueOf(rs.getString("state"))))
                    .forEach(state -> states.put(state.getKey(), state.getValue()));
        }
        return states;
    }

    private static void emit(Tx tx, PrintJob job) {
        tx.emit(new Event(Feed.PRINT, job.subject(), job.shown()));
    }

    private static PrintJob job(ResultSet row) throws SQLException {
        String trouble = row.getString("trouble");
        return new PrintJob(
                Sqlite.uuid(row.getBytes("id")),
                row.getString("document"),
                Sqlite.uuid(row.getBytes("subject")),
                row.getString("number"),
                row.getString("language"),
                row.getBoolean("copy"),
                Print.State.valueOf(row.getString("state")),
                trouble == null ? null : Print.Trouble.valueOf(trouble),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("at")),
                Instant.ofEpochMilli(row.getLong("moved_at")));
    }
}
