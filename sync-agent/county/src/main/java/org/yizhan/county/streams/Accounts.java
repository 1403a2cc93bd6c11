package org.yizhan.county.streams;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.keys.SigningKeys;
import org.yizhan.county.platform.Json;
import org.yizhan.sync.Fingerprint;
import org.yizhan.sync.Span;
import org.yizhan.sync.Statements;
import org.yizhan.sync.Wire;

/// Statements: “county and center hold the same N records, digest X”. Each half is counted from stored rows; the last
/// one of each stream is kept for people to read.
@ApplicationScoped
class Accounts {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Recount recount;
    private final EffectCheck effects;
    private final SigningKeys keys;

    Accounts(Jdbi jdbi, Clock clock, Recount recount, EffectCheck effects, SigningKeys keys) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.recount = recount;
        this.effects = effects;
        this.keys = keys;
    }

    /// Answers the center's half with the county's.
    Wire.Statement state(String center, Wire.Claim claim) {
        Wire.Statement statement = jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            Fingerprint counted = recount.count(handle, center, claim.stream(), new Span(1, claim.cut()));
            List<Wire.Finding> findings = effects.lacks(handle, center, claim.stream()).stream()
                    .map(Lack::finding)
                    .toList();
            return Statements.sign(
                    center,
                    claim,
                    counted,
                    findings,
                    clock.instant(),
                    keys.receipts().getPrivate());
        });
        jdbi.useTransaction(handle -> keep(handle, center, claim, statement));
        return statement;
    }

    List<Wire.Range> digests(String center, Wire.StreamId stream, List<Span> spans) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> recount.ranges(handle, center, stream, spans));
    }

    private static void keep(Handle handle, String center, Wire.Claim claim, Wire.Statement statement) {
        Rows.bind(
                        handle.createUpdate("insert into statement (center_id, core_id, epoch, epoch_id, lane, cut,"
                                + " center_count, center_digest, county_count, county_digest, findings, at)"
                                + " values (:center, :core, :epoch, :epochId, :lane, :cut, :centerCount, :centerDigest,"
                                + " :countyCount, :countyDigest, :findings, :at)"
                                + " on conflict (center_id, core_id, epoch, epoch_id, lane) do update set"
                                + " cut = excluded.cut, center_count = excluded.center_count,"
                                + " center_digest = excluded.center_digest, county_count = excluded.county_count,"
                                + " county_digest = excluded.county_digest, findings = excluded.findings,"
                                + " at = excluded.at"),
                        center,
                        claim.stream())
                .bind("cut", claim.cut())
                .bind("centerCount", claim.count())
                .bind("centerDigest", claim.digest())
                .bind("countyCount", statement.count())
                .bind("countyDigest", statement.digest())
                .bind("findings", Json.write(statement.missingEffects()))
                .bind("at", statement.at())
                .execute();
    }

    /// Every stream of a center with its last statement beside what the county counts in its tables right now.
    List<StreamAccount> accounts(String center, List<Cursors.Cursor> cursors) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> cursors.stream()
                        .map(cursor -> account(handle, center, cursor))
                        .toList());
    }

    private StreamAccount account(Handle handle, String center, Cursors.Cursor cursor) {
        Wire.Position position = cursor.position();
        Fingerprint now = recount.count(handle, center, position.stream(), new Span(1, position.seq()));
        List<String> findings = new ArrayList<>();
        recount.damages(handle, center, position.stream(), position.seq())
                .forEach(damage -> findings.add("第 " + damage.seq() + " 条 " + damage.record() + "：" + damage.what()));
        effects.lacks(handle, center, position.stream()).forEach(lack -> findings.add(lack.shown()));
        return new StreamAccount(
                position.stream(),
                position.seq(),
                cursor.forked(),
                now.count(),
                HexFormat.of().formatHex(now.digest()),
                findings,
                last(handle, center, position.stream()));
    }

    private static @Nullable Stated last(Handle handle, String center, Wire.StreamId stream) {
        return Rows.bind(
                        handle.createQuery("select * from statement where center_id = :center and core_id = :core"
                                + " and epoch = :epoch and epoch_id = :epochId and lane = :lane"),
                        center,
                        stream)
                .map((row, context) -> new Stated(
                        row.getLong("cut"),
                        row.getLong("center_count"),
                        HexFormat.of().formatHex(row.getBytes("center_digest")),
                        row.getLong("county_count"),
                        HexFormat.of().formatHex(row.getBytes("county_digest")),
                        row.getLong("center_count") == row.getLong("county_count")
                                && Arrays.equals(row.getBytes("center_digest"), row.getBytes("county_digest")),
                        Json.own(row.getString("findings"), JsonNode.class).size(),
                        row.getTimestamp("at").toInstant()))
                .findOne()
                .orElse(null);
    }

    /// The last co-signed statement of a stream.
    ///
    /// @param same      both halves counted the same rows
    /// @param findings  how many effects were missing or different then
    record Stated(
            long cut,
            long centerCount,
            String centerDigest,
            long countyCount,
            String countyDigest,
            boolean same,
            int findings,
            Instant at) {}
}
