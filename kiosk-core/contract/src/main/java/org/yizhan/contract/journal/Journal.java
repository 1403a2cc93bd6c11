package org.yizhan.contract.journal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What core and agent say to each other about the journal. Byte arrays are Base64 in JSON.
public final class Journal {
    private Journal() {}

    /// One append-only record. Everything a stream needs to be checked is in it.
    ///
    /// `hash` is SHA-256 over the canonical form in `sync-agent/protocol/JOURNAL.md`, which covers the *hash* of
    /// the payload: erasing a payload leaves the chain whole.
    ///
    /// @param seq          gap-free in its stream, from 1
    /// @param type         `<feature>.<record>`, e.g. `queue.ticket`
    /// @param op           what happened, e.g. `issued`, `called`
    /// @param at           epoch milliseconds of the center's clock; orders nothing
    /// @param timeTrusted  whether that clock could be trusted
    /// @param payload      JSON bytes with personal fields encrypted; null once erased
    public record Row(
            long epoch,
            UUID epochId,
            int lane,
            long seq,
            String type,
            UUID recordId,
            String op,
            long baseVersion,
            long newVersion,
            int schemaVersion,
            long at,
            boolean timeTrusted,
            byte @Nullable [] payload,
            byte[] payloadHash,
            byte[] prevHash,
            byte[] hash) {}

    /// `GET /api/journal?epoch=e&lane=l&after=s&limit=n`.
    public record Page(List<Row> rows, boolean more) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /// Where one stream stands. `acked` is the highest sequence a county receipt covers.
    public record Stream(long epoch, UUID epochId, int lane, long head, byte[] headHash, long acked) {}

    /// `GET /api/journal/state`.
    ///
    /// @param linkReason  what the agent said last is wrong with the line, in its words; null when nothing is
    public record State(
            String center,
            UUID core,
            List<Stream> streams,
            long backlog,
            long inboundCursor,
            boolean linkUp,
            @Nullable Instant linkSince,
            @Nullable String linkReason) {
        public State {
            streams = List.copyOf(streams);
        }
    }

    /// `POST /api/journal/receipts`: the county holds everything of that stream up to `seq`, and signed for it.
    public record Receipt(
            @Positive long epoch,
            @NotNull UUID epochId,
            @PositiveOrZero int lane,
            @PositiveOrZero long seq,
            @NotNull byte[] hash,
            @NotNull byte[] signature) {}

    /// `POST /api/journal/link`: the agent tells how the line to the county stands.
    public record Link(
            boolean up, @Nullable @Size(max = 200) String reason) {}

    /// `POST /api/journal/epochs`: the county is ahead of this database, so a new epoch begins before the next
    /// write. Answered with the new [State].
    public record NewEpoch(
            @Positive long countyEpoch,
            @NotBlank @Size(max = 200) String reason) {}

    /// `POST /api/journal/inbound`: changes of the county in their order. Applied exactly once by
    /// `cursor`; the answer is the cursor reached and what could not be applied.
    public record Inbound(@NotNull @Size(max = 500) List<@Valid Change> changes) {}

    /// @param cursor   the county's position for this center, strictly increasing
    /// @param kind     one of the kinds in [Inbounds]
    /// @param payload  JSON of that kind's record in [Inbounds]
    public record Change(
            @Positive long cursor,
            @NotBlank @Size(max = 60) String kind,
            @NotBlank String payload) {
        @Override
        public String toString() {
            return "Change[cursor=" + cursor + ", kind=" + kind + "]";
        }
    }

    public record Applied(long cursor, List<Rejected> rejected) {
        public Applied {
            rejected = List.copyOf(rejected);
        }
    }

    /// A change that the center could not apply: set aside with its reason, the others went on.
    public record Rejected(long cursor, String kind, String reason) {}

    /// `GET /api/journal/rejected`: a change that was set aside, for the person who looks after it.
    public record SetAside(long cursor, String kind, String reason, Instant at) {}

    /// `GET /api/journal/digests?epoch=e&lane=l&from=a&to=b&parts=p`: fingerprints that the core computes from its
    /// stored rows, for `p` equal ranges of `[from, to]`.
    public record Digests(List<Range> ranges) {
        public Digests {
            ranges = List.copyOf(ranges);
        }
    }

    /// @param count   rows found
    /// @param digest  SHA-256 of (sum of fingerprints mod 2²⁵⁶, count), see `sync-agent/protocol/JOURNAL.md`
    public record Range(long from, long to, long count, byte[] digest) {}
}
