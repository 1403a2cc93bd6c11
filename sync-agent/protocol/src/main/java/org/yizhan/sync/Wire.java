package org.yizhan.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What agent and county say to each other: JSON over HTTP/2 and mutual TLS 1.3 under `/sync/v1`, gzip in both
/// directions. The client certificate names the center (`CN` = center code); no body does. Byte arrays are Base64.
public final class Wire {
    private Wire() {}

    /// The largest batch: 500 rows or 64 KiB of payload, whichever comes first (one row may be larger).
    public static final int MAX_ROWS = 500;

    public static final int MAX_PAYLOAD_BYTES = 64 * 1024;

    /// A stream of the calling center.
    public record StreamId(UUID core, long epoch, UUID epochId, int lane) {}

    /// How far a stream is: `seq` 0 with 32 zero bytes before the first row.
    public record Position(StreamId stream, long seq, byte[] hash) {}

    /// `POST /sync/v1/hello`, the first thing after a start: where the center stands.
    public record Hello(List<Position> streams) {}

    /// @param county  where the county stands on every stream it has of this center's core
    public record Welcome(
            String center, Verdict verdict, @Nullable String reason, List<Position> county) {}

    public enum Verdict {
        /// The county has a prefix of each stream: send on after it.
        GO,
        /// The county holds more than the center: the database was rolled back; open a new epoch.
        COUNTY_AHEAD,
        /// Same sequence, other hash: a clone or a forgery. Quarantined, a person looks.
        FORKED
    }

    /// One journal row, as `JOURNAL.md` has it.
    public record Row(
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

    /// `POST /sync/v1/push`: consecutive rows of one stream. Rows the county has already are skipped after their
    /// hash was compared, so a batch may be sent again at will.
    public record Batch(StreamId stream, List<Row> rows) {}

    /// The answer to a batch, after commit.
    public record Receipt(StreamId stream, long seq, byte[] hash, byte[] signature) {}

    /// `GET /sync/v1/changes?after=c&limit=n&wait=s`: waits up to `s` seconds (at most 30) for something new.
    public record Changes(List<Change> changes) {}

    /// Kinds and payloads are those of the contract's inbound changes.
    public record Change(long cursor, String kind, String payload) {}

    /// `POST /sync/v1/digests`.
    public record DigestQuery(StreamId stream, long from, long to, int parts) {}

    public record Digests(List<Range> ranges) {}

    public record Range(long from, long to, long count, byte[] digest) {}

    /// `POST /sync/v1/statements`: the center's half, per stream.
    public record Claim(StreamId stream, long cut, long count, byte[] digest) {}

    /// The county's half beside it. `missingEffects` names records whose journal rows are there while what they
    /// caused at the county is missing or differs. Signed by the county over `yizhan-statement-1`, a zero byte,
    /// center (text), core, epoch (8), epoch id, lane (4), cut (8), count (8), digest.
    public record Statement(
            String center,
            StreamId stream,
            long cut,
            long count,
            byte[] digest,
            boolean same,
            List<Finding> missingEffects,
            Instant at,
            byte[] signature) {}

    public record Finding(long seq, String type, UUID recordId, String what) {}

    /// `POST /sync/v1/rows`: what the county has stored of these sequences, for naming a record that differs.
    public record RowQuery(StreamId stream, List<Long> seqs) {}

    public record Rows(List<Row> rows) {}

    /// The file a county hands out to enrol a center (`POST /api/enrolments`): everything a center needs to speak
    /// to it, offline. Holds secrets.
    ///
    /// @param county      base address of the county's sync endpoint, `https://…`
    /// @param trust       PEM of the county's CA
    /// @param identity    PKCS#12 with the center's key and certificate
    /// @param centerKey   32 bytes that wrap persons' keys between center and county
    /// @param receiptKey  raw Ed25519 public key that receipts and statements are signed with
    /// @param place       what the center is called; files of before 0.2 lack it
    public record Enrolment(
            String center,
            String county,
            String trust,
            byte[] identity,
            String password,
            byte[] centerKey,
            byte[] receiptKey,
            @Nullable Place place) {}

    /// What a center is called, for a core that is started for it. Texts by language tag, Chinese always among them.
    ///
    /// @param countyNumber  the county's number on member cards
    public record Place(
            Map<String, String> name,
            Map<String, String> village,
            Map<String, String> town,
            Map<String, String> county,
            String phone,
            int countyNumber) {}
}
