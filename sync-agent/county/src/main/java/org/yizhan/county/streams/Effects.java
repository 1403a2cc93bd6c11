package org.yizhan.county.streams;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.yizhan.sync.Wire;

/// Lets stored rows take effect, each exactly once and within the transaction that stores it. What cannot is set
/// aside with its reason; later rows of the same record wait behind it, all others go on.
@ApplicationScoped
class Effects {
    private static final String SAVEPOINT = "effect";

    private final Map<String, Effect<?>> byType;
    private final Rows rows;
    private final Clock clock;

    Effects(@All List<Effect<?>> effects, Rows rows, Clock clock) {
        this.byType = effects.stream().collect(Collectors.toUnmodifiableMap(Effect::type, Function.identity()));
        this.rows = rows;
        this.clock = clock;
    }

    /// A row that was stored just now.
    void apply(Handle handle, String center, Wire.StreamId stream, Wire.Row row) {
        Effect<?> effect = byType.get(row.type());
        if (effect != null) {
            List<Arrived> record = rows.ofRecord(handle, center, row.type(), row.recordId());
            takesEffect(handle, center, effect, Arrived.of(stream, row), record);
        }
    }

    /// All stored rows of a type, as if they came now.
    ///
    /// @return how many of them were set aside
    int again(Handle handle, String center, String type) {
        Effect<?> effect = byType.get(type);
        var left = new AtomicInteger();
        if (effect != null) {
            rows.eachRecord(handle, center, type, record -> {
                for (int i = 0; i < record.size(); i++) {
                    if (!takesEffect(handle, center, effect, record.get(i), record.subList(0, i + 1))) {
                        left.incrementAndGet();
                    }
                }
            });
        }
        return left.get();
    }

    /// @param record  the rows to fold
    /// @return whether that row could take effect
    private boolean takesEffect(Handle handle, String center, Effect<?> effect, Arrived row, List<Arrived> record) {
        Optional<String> reason = unfit(handle, center, effect, row, record);
        reason.ifPresent(why -> setAside(handle, center, row, why));
        return reason.isEmpty();
    }

    private Optional<String> unfit(Handle handle, String center, Effect<?> effect, Arrived row, List<Arrived> record) {
        OptionalLong before = waitsFor(handle, center, row.recordId());
        if (before.isPresent()) {
            return Optional.of("等第 " + before.getAsLong() + " 条先处理");
        }
        handle.savepoint(SAVEPOINT);
        try {
            fold(handle, center, effect, row.recordId(), record);
            handle.releaseSavepoint(SAVEPOINT);
            return Optional.empty();
        } catch (Unfit e) {
            handle.rollbackToSavepoint(SAVEPOINT);
            return Optional.of(e.reason());
        } catch (StatementException e) {
            handle.rollbackToSavepoint(SAVEPOINT);
            return Optional.of(refusedByData(e).orElseThrow(() -> e));
        }
    }

    private <T> void fold(Handle handle, String center, Effect<T> effect, UUID record, List<Arrived> rowsOfRecord)
            throws Unfit {
        Optional<T> folded = effect.fold(rowsOfRecord);
        if (folded.isPresent()) {
            effect.save(handle, center, record, folded.get());
            if (effect.erases(folded.get())) {
                rows.erase(handle, center, effect.type(), record);
            }
        }
    }

    Iterable<Effect<?>> all() {
        return byType.values();
    }

    /// PostgreSQL found the *data* wanting (SQL states 22 and 23), not itself.
    private static Optional<String> refusedByData(StatementException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return state.startsWith("22") || state.startsWith("23")
                        ? Optional.of("数据库不接受（" + state + "）")
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static OptionalLong waitsFor(Handle handle, String center, UUID record) {
        return handle
                .createQuery("select seq from poisoned where center_id = :center and record_id = :record"
                        + " order by epoch, seq limit 1")
                .bind("center", center)
                .bind("record", record)
                .mapTo(Long.class)
                .findOne()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private void setAside(Handle handle, String center, Arrived row, String reason) {
        Rows.bind(
                        handle.createUpdate(
                                "insert into poisoned (center_id, core_id, epoch, epoch_id, lane, seq, type,"
                                        + " record_id, reason, at) values (:center, :core, :epoch, :epochId, :lane, :seq,"
                                        + " :type, :record, :reason, :at) on conflict do nothing"),
                        center,
                        row.stream())
                .bind("seq", row.seq())
                .bind("type", row.type())
                .bind("record", row.recordId())
                .bind("reason", reason)
                .bind("at", clock.instant())
                .execute();
    }
}
