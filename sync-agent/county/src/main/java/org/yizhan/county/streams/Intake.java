package org.yizhan.county.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.keys.SigningKeys;
import org.yizhan.county.platform.Refused;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Receipts;
import org.yizhan.sync.Wire;

/// Takes batches of rows: one transaction for each, with the stream's cursor locked. What is acknowledged is
/// committed, with its effects.
@ApplicationScoped
class Intake {
    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Rows rows;
    private final Months months;
    private final Effects effects;
    private final Centers centers;
    private final SigningKeys keys;

    Intake(Jdbi jdbi, Cursors cursors, Rows rows, Months months, Effects effects, Centers centers, SigningKeys keys) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.rows = rows;
        this.months = months;
        this.effects = effects;
        this.centers = centers;
        this.keys = keys;
    }

    /// @return the county's signed word for what it holds now
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `urn:yizhan:sync:gap` or `forked`, 422 `broken-row`
    Wire.Receipt take(String center, Wire.Batch batch) {
        months.ready();
        return switch (jdbi.inTransaction(handle -> take(handle, center, batch))) {
            case Held(Wire.Position position) ->
                Receipts.sign(center, position, keys.receipts().getPrivate());
            case Gap(Wire.Position position) ->
                throw Refused.because(409, "sync", "gap", "rows are missing in between", "county", position);
            case Forked(String why) -> throw Refused.because(409, "sync", "forked", why);
            case Broken(long seq, Chain.Fault fault) ->
                throw Refused.because(422, "sync", "broken-row", "row " + seq + " is not what its hash says: " + fault);
        };
    }

    private sealed interface Outcome {}

    private record Held(Wire.Position position) implements Outcome {}

    private record Gap(Wire.Position position) implements Outcome {}

    private record Forked(String why) implements Outcome {}

    private record Broken(long seq, Chain.Fault fault) implements Outcome {}

    private Outcome take(Handle handle, String center, Wire.Batch batch) {
        centers.heard(handle, center);
        Cursors.Cursor cursor = cursors.lock(handle, center, batch.stream());
        Wire.Position held = cursor.position();
        if (cursor.forked()) {
            return new Forked("the stream is in quarantine");
        }
        List<Wire.Row> known =
                batch.rows().stream().filter(row -> row.seq() <= held.seq()).toList();
        List<Wire.Row> fresh =
                batch.rows().stream().filter(row -> row.seq() > held.seq()).toList();
        Optional<Long> other = compare(handle, center, held, known);
        if (other.isPresent()) {
            return fork(handle, center, batch.stream(), other.get());
        }
        Optional<Chain.Broken> broken = Chain.check(center, held, fresh);
        if (broken.isPresent()) {
            return refuse(handle, center, held, fresh, broken.get());
        }
        return append(handle, center, held, fresh);
    }

    private Outcome append(Handle handle, String center, Wire.Position held, List<Wire.Row> fresh) {
        Wire.Position reached = held;
        for (Wire.Row row : fresh) {
            rows.insert(handle, center, held.stream(), row);
            effects.apply(handle, center, held.stream(), row);
            reached = new Wire.Position(held.stream(), row.seq(), row.hash());
        }
        cursors.advance(handle, center, reached);
        return new Held(reached);
    }

    private Outcome refuse(
            Handle handle, String center, Wire.Position held, List<Wire.Row> fresh, Chain.Broken broken) {
        boolean first = broken.seq() == held.seq() + 1;
        return switch (broken.fault()) {
            case GAP -> new Gap(held);
            case LINK ->
                first ? fork(handle, center, held.stream(), held.seq()) : new Broken(broken.seq(), broken.fault());
            case PAYLOAD, HASH -> new Broken(broken.seq(), broken.fault());
        };
    }

    private Outcome fork(Handle handle, String center, Wire.StreamId stream, long seq) {
        String why = "第 %d 代第 %d 道第 %d 条与县里的不是同一条".formatted(stream.epoch(), stream.lane(), seq);
        cursors.quarantine(handle, center, stream, why);
        return new Forked("row " + seq + " is another one than the county has");
    }

    /// The first sequence at which the center says something else than the county holds. A row that the county lost
    /// or that was altered here is no fork: where the chain proves the center right, it is put back.
    private Optional<Long> compare(Handle handle, String center, Wire.Position held, List<Wire.Row> known) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<Long> wanted = new ArrayList<>(known.stream().map(Wire.Row::seq).toList());
        wanted.add(known.getLast().seq() + 1);
        Map<Long, Wire.Row> stored = rows.of(handle, center, held.stream(), wanted).stream()
                .collect(Collectors.toMap(Wire.Row::seq, Function.identity()));
        for (Wire.Row row : known) {
            Wire.Row ours = stored.get(row.seq());
            if (ours != null && Arrays.equals(ours.hash(), row.hash()) && intact(center, held.stream(), ours)) {
                continue;
            }
            byte @Nullable [] proven = row.seq() == held.seq()
                    ? held.hash()
                    : Optional.ofNullable(stored.get(row.seq() + 1))
                            .map(Wire.Row::prevHash)
                            .orElse(null);
            if (!Arrays.equals(proven, row.hash()) || !intact(center, held.stream(), row)) {
                return Optional.of(row.seq());
            }
            putBack(handle, center, held.stream(), row, ours == null);
        }
        return Optional.empty();
    }

    private void putBack(Handle handle, String center, Wire.StreamId stream, Wire.Row row, boolean lost) {
        rows.delete(handle, center, stream, row.seq());
        rows.insert(handle, center, stream, row);
        effects.apply(handle, center, stream, row);
        cursors.alarm(handle, center, "MENDED", "第 %d 条%s，已由中心补回".formatted(row.seq(), lost ? "在县里丢失" : "在县里被改动"));
    }

    private static boolean intact(String center, Wire.StreamId stream, Wire.Row row) {
        return Arrays.equals(Chain.counted(center, stream, row), row.hash());
    }
}
