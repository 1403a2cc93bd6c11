package org.yizhan.county.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.centers.Centers;
import org.yizhan.sync.Wire;
import org.yizhan.sync.Wire.Verdict;

/// Compares where center and county stand before anything is sent. Only the latest epoch of a core is judged: an
/// epoch that was closed because the center had been rolled back stays ahead at the county for ever.
@ApplicationScoped
class Greeting {
    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Rows rows;
    private final Centers centers;

    Greeting(Jdbi jdbi, Cursors cursors, Rows rows, Centers centers) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.rows = rows;
        this.centers = centers;
    }

    Wire.Welcome greet(String center, Wire.Hello hello) {
        return jdbi.inTransaction(handle -> {
            centers.heard(handle, center);
            List<Wire.Position> county = cursors.all(handle, center).stream()
                    .map(Cursors.Cursor::position)
                    .filter(position -> hello.streams().stream()
                            .anyMatch(theirs -> theirs.stream()
                                    .core()
                                    .equals(position.stream().core())))
                    .toList();
            Judgement judgement = judge(handle, center, hello.streams());
            return new Wire.Welcome(
                    center, judgement.verdict(), judgement.reason().orElse(null), county);
        });
    }

    private record Judgement(Verdict verdict, Optional<String> reason) {
        private static final Judgement GO = new Judgement(Verdict.GO, Optional.empty());

        private static Judgement of(Verdict verdict, String reason) {
            return new Judgement(verdict, Optional.of(reason));
        }
    }

    private Judgement judge(Handle handle, String center, List<Wire.Position> theirs) {
        List<Cursors.Cursor> ours = cursors.all(handle, center);
        List<Judgement> judgements = theirs.stream()
                .map(position -> position.stream().core())
                .distinct()
                .flatMap(core -> ours.stream()
                        .filter(cursor -> cursor.position().stream().core().equals(core))
                        .map(cursor -> judge(handle, center, theirs, cursor)))
                .toList();
        return judgements.stream()
                .filter(judgement -> judgement.verdict() == Verdict.FORKED)
                .findFirst()
                .or(() -> judgements.stream()
                        .filter(judgement -> judgement.verdict() == Verdict.COUNTY_AHEAD)
                        .findFirst())
                .orElse(Judgement.GO);
    }

    private Judgement judge(Handle handle, String center, List<Wire.Position> theirs, Cursors.Cursor cursor) {
        Wire.Position ours = cursor.position();
        Wire.StreamId stream = ours.stream();
        long latest = theirs.stream()
                .map(Wire.Position::stream)
                .filter(their -> their.core().equals(stream.core()))
                .mapToLong(Wire.StreamId::epoch)
                .max()
                .orElse(0);
        if (stream.epoch() < latest) {
            return Judgement.GO;
        }
        if (cursor.forked()) {
            return Judgement.of(Verdict.FORKED, "the stream is in quarantine");
        }
        Optional<Wire.Position> their = theirs.stream()
                .filter(position -> position.stream().equals(stream))
                .findFirst();
        if (their.isEmpty()) {
            return strange(handle, center, theirs, stream, ours.seq(), latest);
        }
        return compare(handle, center, their.get(), ours);
    }

    /// The county has a stream that the center does not name.
    private Judgement strange(
            Handle handle, String center, List<Wire.Position> theirs, Wire.StreamId stream, long seq, long latest) {
        boolean sameEpochOtherId = stream.epoch() == latest
                && theirs.stream()
                        .map(Wire.Position::stream)
                        .anyMatch(their -> their.core().equals(stream.core())
                                && their.epoch() == latest
                                && !their.epochId().equals(stream.epochId()));
        if (sameEpochOtherId) {
            cursors.quarantine(handle, center, stream, "第 " + latest + " 代在两处各开了一次");
            return Judgement.of(Verdict.FORKED, "epoch " + latest + " was opened twice");
        }
        return seq == 0
                ? Judgement.GO
                : Judgement.of(Verdict.COUNTY_AHEAD, "the county has rows of epoch " + stream.epoch());
    }

    private Judgement compare(Handle handle, String center, Wire.Position their, Wire.Position ours) {
        if (their.seq() > ours.seq()) {
            return Judgement.GO;
        }
        boolean same = their.seq() == ours.seq()
                ? Arrays.equals(their.hash(), ours.hash())
                : their.seq() == 0 || Arrays.equals(their.hash(), hashAt(handle, center, ours.stream(), their.seq()));
        if (!same) {
            cursors.quarantine(handle, center, ours.stream(), "第 " + their.seq() + " 条与县里的不是同一条");
            return Judgement.of(Verdict.FORKED, "row " + their.seq() + " is another one than the county has");
        }
        return their.seq() == ours.seq()
                ? Judgement.GO
                : Judgement.of(
                        Verdict.COUNTY_AHEAD, "the county has " + ours.seq() + " rows, the center " + their.seq());
    }

    /// The hash at a sequence; where the row itself was lost here, what its successor says of it.
    private byte[] hashAt(Handle handle, String center, Wire.StreamId stream, long seq) {
        List<Wire.Row> near = rows.of(handle, center, stream, List.of(seq, seq + 1));
        return near.stream()
                .map(row -> row.seq() == seq ? row.hash() : row.prevHash())
                .filter(Objects::nonNull)
                .reduce((row, successor) -> successor)
                .orElse(new byte[0]);
    }
}
