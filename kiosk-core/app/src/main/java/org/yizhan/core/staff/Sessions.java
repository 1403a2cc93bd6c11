package org.yizhan.core.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Credentials;
import org.yizhan.core.web.KnownTokens;
import org.yizhan.core.web.Refused;
import org.yizhan.core.web.TokenHash;
import org.yizhan.core.web.Who;

/// Signed-on staff. A session lives in the database, so it outlives the core being killed.
@ApplicationScoped
class Sessions implements Credentials {
    static final String NAME_PREFIX = "staff:";

    private final Store store;
    private final CoreClock clock;
    private final Settings settings;
    private final Persons persons;
    private final KnownTokens tokens;
    private final Audit audit;

    Sessions(Store store, CoreClock clock, Settings settings, Persons persons, KnownTokens tokens, Audit audit) {
        this.audit = audit;
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.persons = persons;
        this.tokens = tokens;
    }

    /// @throws RuntimeException  409, `desk-taken`: a colleague is signed on there, and is not meant to be signed off
    SignOn.Session begin(Account account, @Nullable Integer desk, boolean takeOver) {
        String token = TokenHash.newToken();
        String csrf = TokenHash.newToken();
        Instant expires = clock.now().plus(Duration.ofHours(settings.number(Setting.SESSION_HOURS)));
        store.write(tx -> {
            tx.handle().execute("DELETE FROM staff_session WHERE expires_at < ?", tx.now());
            if (desk != null) {
                vacate(tx, account, desk, takeOver);
            }
            // Who is at a desk decides what the kiosks offer.
            tx.emit(Event.of(Feed.OPENING));
            return tx.handle()
                    .createUpdate("""
                            INSERT INTO staff_session (token_hash, account, csrf, desk, expires_at)
                            VALUES (:token, :account, :csrf, :desk, :expires)""")
                    .bind("token", TokenHash.of(token))
                    .bind("account", account.account())
                    .bind("csrf", csrf)
                    .bind("desk", desk)
                    .bind("expires", expires)
                    .execute();
        });
        return new SignOn.Session(
                token, csrf, new SignOn.Me(account.account(), account.name(), account.roles(), desk), expires);
    }

    /// One person at a desk at a time: two would call, and end visits, in each other's place.
    private void vacate(Tx tx, Account account, int desk, boolean takeOver) {
        Optional<String> other = tx.handle()
                .createQuery("""
                        SELECT s.account, s.person_id, s.name FROM staff_session t JOIN staff s ON s.account = t.account
                        WHERE t.desk = ? AND t.account <> ? ORDER BY t.expires_at DESC""")
                .bind(0, desk)
                .bind(1, account.account())
                .map((rs, ctx) -> shown(tx.handle(), rs))
                .findFirst();
        if (other.isEmpty()) {
            return;
        }
        if (!takeOver) {
            throw Refused.because(
                    409,
                    "staff",
                    "desk-taken",
                    "a colleague is signed on at that desk",
                    Map.of("desk", Integer.toString(desk), "by", other.get()));
        }
        tx.handle().execute("DELETE FROM staff_session WHERE desk = ? AND account <> ?", desk, account.account());
        tx.afterCommit(tokens::forget);
        audit.line(tx, NAME_PREFIX + account.account(), "staff.desk-taken-over", null, Integer.toString(desk));
    }

    void end(String sessionHash) {
        store.write(tx -> {
            tx.emit(Event.of(Feed.OPENING));
            tx.afterCommit(tokens::forget);
            return tx.handle()
                    .execute(
                            "DELETE FROM staff_session WHERE token_hash = ?",
                            HexFormat.of().parseHex(sessionHash));
        });
    }

    @Override
    public Optional<Who> find(byte[] tokenHash) {
        return store.read(handle -> handle.createQuery("""
                        SELECT s.account, s.person_id, s.name, s.roles, s.must_change, t.csrf, t.desk
                        FROM staff_session t JOIN staff s ON s.account = t.account
                        WHERE t.token_hash = ? AND t.expires_at > ? AND s.locked_at IS NULL""")
                .bind(0, tokenHash)
                .bind(1, clock.now())
                .map((rs, ctx) -> {
                    int desk = rs.getInt("desk");
                    Integer seat = rs.wasNull() ? null : desk;
                    return new Who(
                            NAME_PREFIX + rs.getString("account"),
                            shown(handle, rs),
                            scopes(rs.getString("roles"), rs.getBoolean("must_change")),
                            seat,
                            rs.getString("csrf"),
                            HexFormat.of().formatHex(tokenHash));
                })
                .findOne());
    }

    private String shown(Handle handle, ResultSet row) throws SQLException {
        return persons.open(handle, Sqlite.uuid(row.getBytes("person_id")), "name", row.getString("name"))
                .orElse(row.getString("account"));
    }

    /// Who signed on with a PIN that somebody else knows may do nothing but choose another.
    static Set<String> scopes(String roles, boolean mustChange) {
        return mustChange ? Set.of(Scopes.NEW_PIN) : roles(roles);
    }

    static Set<String> roles(String list) {
        return Arrays.stream(list.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
