package org.yizhan.county.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.Refused;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Span;
import org.yizhan.sync.Wire;

/// Reads what an agent sends. Fields a newer agent adds are left alone; what is missing or impossible is a 400 that
/// names it. Jackson fills in null for what is not there, whatever the types say.
final class Body {
    /// Any word will do: what a center may write is not the county's to narrow, or its lane stands still.
    private static final Pattern WORD = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    private static final int MAX_LANE = 9;
    private static final int MAX_STREAMS = 1000;

    private Body() {}

    static Wire.Hello hello(byte[] json) {
        Wire.Hello hello = read(json, Wire.Hello.class);
        require(hello.streams() != null && hello.streams().size() <= MAX_STREAMS, "streams", "0–1000 streams");
        hello.streams().forEach(Body::check);
        return hello;
    }

    static Wire.Batch batch(byte[] json) {
        Wire.Batch batch = read(json, Wire.Batch.class);
        check(batch.stream());
        List<Wire.Row> rows = batch.rows();
        require(rows != null && !rows.isEmpty() && rows.size() <= Wire.MAX_ROWS, "rows", "1–500 rows");
        for (int i = 0; i < rows.size(); i++) {
            check(rows.get(i), i == 0 ? null : rows.get(i - 1), "rows[" + i + "]");
        }
        return batch;
    }

    static Wire.DigestQuery digests(byte[] json) {
        Wire.DigestQuery query = read(json, Wire.DigestQuery.class);
        check(query.stream());
        require(query.from() >= 1 && query.to() >= query.from() - 1, "from", "1 ≤ from ≤ to + 1");
        require(query.parts() >= 1 && query.parts() <= Span.MAX_PARTS, "parts", "1–" + Span.MAX_PARTS);
        return query;
    }

    static Wire.Claim claim(byte[] json) {
        Wire.Claim claim = read(json, Wire.Claim.class);
        check(claim.stream());
        require(claim.cut() >= 0 && claim.count() >= 0, "cut", "not negative");
        hash(claim.digest(), "digest");
        return claim;
    }

    static Wire.RowQuery rows(byte[] json) {
        Wire.RowQuery query = read(json, Wire.RowQuery.class);
        check(query.stream());
        require(
                query.seqs() != null
                        && query.seqs().size() <= Wire.MAX_ROWS
                        && query.seqs().stream().allMatch(seq -> seq != null && seq > 0),
                "seqs",
                "at most 500 sequences from 1");
        return query;
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JsonProcessingException e) {
            throw Refused.invalid("body", "not a " + type.getSimpleName());
        } catch (IOException e) {
            throw Refused.invalid("body", "empty");
        }
    }

    private static void check(Wire.Position position) {
        require(position != null && position.seq() >= 0, "streams", "a position with seq ≥ 0");
        check(position.stream());
        hash(position.hash(), "streams.hash");
    }

    private static void check(Wire.StreamId stream) {
        require(
                stream != null
                        && stream.core() != null
                        && stream.epochId() != null
                        && stream.epoch() >= 1
                        && stream.lane() >= 0
                        && stream.lane() <= MAX_LANE,
                "stream",
                "core, epoch ≥ 1, epochId, lane 0–9");
    }

    private static void check(Wire.Row row, Wire.@Nullable Row before, String at) {
        require(row != null && row.seq() >= 1, at + ".seq", "from 1");
        require(before == null || row.seq() == before.seq() + 1, at + ".seq", "consecutive");
        require(row.type() != null && WORD.matcher(row.type()).matches(), at + ".type", "a word");
        require(row.op() != null && WORD.matcher(row.op()).matches(), at + ".op", "a word");
        require(row.recordId() != null, at + ".recordId", "missing");
        hash(row.payloadHash(), at + ".payloadHash");
        hash(row.prevHash(), at + ".prevHash");
        hash(row.hash(), at + ".hash");
    }

    private static void hash(byte[] hash, String at) {
        require(hash != null && hash.length == Chain.HASH_BYTES, at, "32 bytes");
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw Refused.invalid(field, rule);
        }
    }
}
