package org.yizhan.county.officers;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Console sessions: the browser holds a random token, the county its hash.
@ApplicationScoped
class Sessions {
    static final Duration LIFE = Duration.ofHours(8);
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final Clock clock;

    Sessions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// @param csrf  what a page sends along with every act, to show that it is ours
    record Session(Officer officer, String csrf) {}

    /// The token of a new session.
    String open(Officer officer) {
        String token = random();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from officer_session where expires_at < :now")
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("insert into officer_session (token_hash, officer_id, csrf, expires_at)"
                            + " values (:hash, :officer, :csrf, :until)")
                    .bind("hash", hash(token))
                    .bind("officer", officer.id())
                    .bind("csrf", random())
                    .bind("until", clock.instant().plus(LIFE))
                    .execute();
        });
        return token;
    }

    Optional<Session> find(String token) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select o.officer_id, o.name, o.roles, o.must_change, s.csrf"
                                + " from officer_session s join officer o on o.officer_id = s.officer_id"
                                + " where s.token_hash = :hash and s.expires_at >= :now and o.locked_at is null")
                .bind("hash", hash(token))
                .bind("now", clock.instant())
                .map((row, context) -> new Session(Officers.OFFICER.map(row, context), row.getString("csrf")))
                .findOne());
    }

    /// Ends every session of an officer.
    void closeAll(Handle handle, String officer) {
        handle.createUpdate("delete from officer_session where officer_id = :officer")
                .bind("officer", officer)
                .execute();
    }

    void close(String token) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from officer_session where token_hash = :hash")
                .bind("hash", hash(token))
                .execute());
    }

    private static String random() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
