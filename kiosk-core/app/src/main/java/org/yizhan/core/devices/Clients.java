package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.lan.LanTrust;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Credentials;
import org.yizhan.core.web.KnownTokens;
import org.yizhan.core.web.Refused;
import org.yizhan.core.web.TokenHash;
import org.yizhan.core.web.Who;

/// The enrolled clients: one code, used once, buys one token. Codes and tokens are kept as hashes only.
@ApplicationScoped
class Clients implements Credentials {
    private static final Duration CODE_LASTS = Duration.ofMinutes(30);

    private final Store store;
    private final CenterJournal journal;
    private final LanTrust lan;
    private final KnownTokens tokens;

    Clients(Store store, CenterJournal journal, LanTrust lan, KnownTokens tokens) {
        this.store = store;
        this.journal = journal;
        this.lan = lan;
        this.tokens = tokens;
    }

    Enrolment.Code prepare(Enrolment.CodeRequest request) {
        String code = TokenHash.newToken().substring(0, 16);
        Instant expires = store.write(tx -> {
            Instant until = tx.now().plus(CODE_LASTS);
            tx.handle().execute("DELETE FROM enrolment_code WHERE expires_at < ?", tx.now());
            tx.handle()
                    .execute(
                            "INSERT INTO enrolment_code (code_hash, kind, name, expires_at) VALUES (?, ?, ?, ?)",
                            TokenHash.of(code),
                            request.kind().name(),
                            request.name(),
                            until);
            return until;
        });
        return new Enrolment.Code(code, expires, lan.fingerprint().orElse(null));
    }

    Enrolment.Enrolled enrol(Enrolment.Request request) {
        String token = TokenHash.newToken();
        String pem = lan.pem().orElse(null);
        return store.write(tx -> {
            int used = tx.handle()
                    .execute(
                            """
                            UPDATE enrolment_code SET used_at = ?
                            WHERE code_hash = ? AND kind = ? AND name = ? AND used_at IS NULL AND expires_at > ?""",
                            tx.now(),
                            TokenHash.of(request.code()),
                            request.kind().name(),
                            request.name(),
                            tx.now());
            if (used != 1) {
                throw Refused.because(
                        403, "devices", "code-refused", "the code is unknown, used, expired or for another client");
            }
            retire(tx, request.name());
            UUID id = Ids.next();
            tx.handle()
                    .execute(
                            "INSERT INTO client (id, kind, name, token_hash, enrolled_at) VALUES (?, ?, ?, ?, ?)",
                            id,
                            request.kind().name(),
                            request.name(),
                            TokenHash.of(token),
                            tx.now());
            Map<String, String> payload = Map.of("kind", request.kind().name(), "name", request.name());
            journal.append(tx, Entry.created("devices.client", id, "enrolled", payload));
            return new Enrolment.Enrolled(id, request.kind(), token, pem);
        });
    }

    /// Takes a client's token away; it is told 401 from its next request on.
    Enrolment.Client revoke(UUID id) {
        return store.write(tx -> {
            Enrolment.Client client = all(tx.handle()).stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("devices", "client"));
            revoke(tx, client);
            return client;
        });
    }

    /// A name is one client's: enrolling it anew ends the token it had.
    private void retire(Tx tx, String name) {
        all(tx.handle()).stream().filter(known -> known.name().equals(name)).forEach(known -> revoke(tx, known));
    }

    private void revoke(Tx tx, Enrolment.Client client) {
        tx.afterCommit(tokens::forget);
        tx.handle().execute("UPDATE client SET revoked_at = ? WHERE id = ?", tx.now(), client.id());
        Map<String, String> payload = Map.of("kind", client.kind().name(), "name", client.name());
        journal.append(tx, Entry.changed("devices.client", client.id(), "revoked", 1, payload));
    }

    List<Enrolment.Client> all(Handle handle) {
        return handle.createQuery("SELECT id, kind, name, enrolled_at FROM client WHERE revoked_at IS NULL ORDER BY id")
                .map((rs, ctx) -> new Enrolment.Client(
                        Sqlite.uuid(rs.getBytes("id")),
                        Enrolment.Kind.valueOf(rs.getString("kind")),
                        rs.getString("name"),
                        Instant.ofEpochMilli(rs.getLong("enrolled_at"))))
                .list();
    }

    @Override
    public Optional<Who> find(byte[] tokenHash) {
        return store.read(handle -> handle.createQuery(
                        "SELECT kind, name FROM client WHERE token_hash = ? AND revoked_at IS NULL")
                .bind(0, tokenHash)
                .map((rs, ctx) -> new Who(
                        rs.getString("name"),
                        rs.getString("name"),
                        Enrolment.Kind.valueOf(rs.getString("kind")).scopes(),
                        null,
                        null,
                        HexFormat.of().formatHex(tokenHash)))
                .findOne());
    }
}
