package org.yizhan.core.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// The staff of the center: named accounts that sign on with a PIN, with or without the county.
@ApplicationScoped
public class Staff {
    /// Compared with when there is no such account, so that the answer takes as long.
    private static final String NOBODY = BcryptUtil.bcryptHash("no such account");

    private final Store store;
    private final Persons persons;
    private final Sessions sessions;
    private final Patience patience;
    private final Audit audit;
    private final CornerPins cornerPins;

    Staff(Store store, Persons persons, Sessions sessions, Patience patience, Audit audit, CornerPins cornerPins) {
        this.cornerPins = cornerPins;
        this.store = store;
        this.persons = persons;
        this.sessions = sessions;
        this.patience = patience;
        this.audit = audit;
    }

    /// Adds an account, or changes what is different about it.
    public void put(Tx tx, String account, String name, String pin, Set<String> roles) {
        UUID person = tx.handle()
                .select("SELECT person_id FROM staff WHERE account = ?", account)
                .mapTo(UUID.class)
                .findOne()
                .orElseGet(() -> persons.create(tx));
        tx.handle()
                .execute(
                        """
                        INSERT INTO staff (account, person_id, name, pin_hash, roles) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (account) DO UPDATE SET name = excluded.name, pin_hash = excluded.pin_hash,
                            roles = excluded.roles""",
                        account,
                        person,
                        persons.seal(tx.handle(), person, "name", name),
                        BcryptUtil.bcryptHash(pin),
                        String.join(",", roles));
    }

    /// Sets the PIN with which that account opens the staff corner of a kiosk.
    public void putCornerPin(Tx tx, String account, String pin) {
        cornerPins.put(tx, account, cornerPins.hash(tx.handle(), account, pin));
    }

    /// Signs on. Wrong account, locked account and wrong PIN are told apart by nobody; who sits at a desk is told to
    /// whoever belongs here.
    ///
    /// @param place  where the request comes from; only that place waits after wrong PINs
    SignOn.Session signOn(SignOn.Request request, String place) {
        Duration wait = patience.wait(request.account(), place);
        if (!wait.isZero()) {
            throw Refused.because(
                    429,
                    "staff",
                    "wait",
                    "too many wrong PINs from here",
                    Map.of("seconds", Long.toString(wait.toSeconds() + 1)));
        }
        Optional<Account> account = find(request.account());
        boolean right =
                BcryptUtil.matches(request.pin(), account.map(Account::pinHash).orElse(NOBODY));
        if (account.isEmpty() || account.get().locked() || !right) {
            patience.missed(request.account(), place);
            // What was typed may be a PIN in the wrong field: only accounts that exist are written down.
            note(account.isPresent() ? request.account() : "unknown", "staff.sign-on-refused", place);
            throw Refused.because(401, "staff", "wrong-pin", "no such account with that PIN");
        }
        patience.succeeded(request.account(), place);
        SignOn.Session session = sessions.begin(account.get(), request.desk(), request.takeOver());
        note(request.account(), "staff.signed-on", place);
        return session;
    }

    void signOff(String account, String sessionHash) {
        sessions.end(sessionHash);
        note(account, "staff.signed-off", "");
    }

    public boolean isAccount(Handle handle, String account) {
        return find(handle, account).isPresent();
    }

    /// How a screen names that account, `王晓梅`; the account itself if it is gone.
    public String shownName(Handle handle, @Nullable String account) {
        if (account == null) {
            return "";
        }
        return find(handle, account).map(Account::name).orElse(account);
    }

    /// Who sits at which desk, as a screen names them; of several sign-ons at a desk the latest counts.
    public Map<Integer, String> atDesks(Handle handle, Instant now) {
        Map<Integer, String> names = new HashMap<>();
        handle.createQuery("""
                        SELECT t.desk, s.account, s.person_id, s.name
                        FROM staff_session t JOIN staff s ON s.account = t.account
                        WHERE t.desk IS NOT NULL AND t.expires_at > ? ORDER BY t.expires_at""")
                .bind(0, now)
                .map((rs, ctx) -> Map.entry(
                        rs.getInt("desk"),
                        persons.open(handle, Sqlite.uuid(rs.getBytes("person_id")), "name", rs.getString("name"))
                                .orElse(rs.getString("account"))))
                .forEach(seat -> names.put(seat.getKey(), seat.getValue()));
        return names;
    }

    /// The desks at which somebody is signed on, and until when at most.
    public Map<Integer, Instant> seated(Handle handle) {
        Map<Integer, Instant> until = new HashMap<>();
        handle.createQuery("SELECT desk, max(expires_at) FROM staff_session WHERE desk IS NOT NULL GROUP BY desk")
                .map((rs, ctx) -> Map.entry(rs.getInt(1), Instant.ofEpochMilli(rs.getLong(2))))
                .forEach(seat -> until.put(seat.getKey(), seat.getValue()));
        return until;
    }

    /// Who sits at which desk, as callers are named; of several sign-ons at a desk the latest counts.
    public Map<Integer, String> callersAtDesks(Handle handle, Instant now) {
        Map<Integer, String> callers = new HashMap<>();
        handle.createQuery("SELECT desk, account FROM staff_session"
                        + " WHERE desk IS NOT NULL AND expires_at > ? ORDER BY expires_at")
                .bind(0, now)
                .map((rs, ctx) -> Map.entry(rs.getInt("desk"), Sessions.NAME_PREFIX + rs.getString("account")))
                .forEach(seat -> callers.put(seat.getKey(), seat.getValue()));
        return callers;
    }

    /// Whether that caller is signed on at that desk.
    public boolean sits(Handle handle, String caller, int desk, Instant now) {
        return account(caller)
                .filter(account -> handle.select(
                                "SELECT 1 FROM staff_session WHERE account = ? AND desk = ? AND expires_at > ?",
                                account,
                                desk,
                                now)
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent())
                .isPresent();
    }

    /// Whether that caller may act for a colleague who is not there.
    public boolean isSupervisor(Handle handle, String caller) {
        return account(caller)
                .flatMap(account -> find(handle, account))
                .filter(account -> account.roles().contains(Scopes.ADMIN))
                .isPresent();
    }

    private static Optional<String> account(String caller) {
        return caller.startsWith(Sessions.NAME_PREFIX)
                ? Optional.of(caller.substring(Sessions.NAME_PREFIX.length()))
                : Optional.empty();
    }

    /// As [#shownName], of a caller's name, `staff:wangxm`.
    public String shownCaller(Handle handle, String caller) {
        return account(caller).map(account -> shownName(handle, account)).orElse(caller);
    }

    /// As [#shownCaller], of all that a page shows at once: how a screen names them, by caller.
    public Map<String, String> shownCallers(Handle handle, Collection<String> callers) {
        Map<String, String> shown = new HashMap<>();
        Set<String> accounts = new HashSet<>();
        for (String caller : callers) {
            Optional<String> account = account(caller);
            account.ifPresent(accounts::add);
            shown.put(caller, account.orElse(caller));
        }
        if (accounts.isEmpty()) {
            return shown;
        }
        List<Named> named = handle.createQuery(
                        "SELECT account, person_id, name FROM staff WHERE account IN (<accounts>)")
                .bindList("accounts", List.copyOf(accounts))
                .map((rs, ctx) ->
                        new Named(rs.getString("account"), Sqlite.uuid(rs.getBytes("person_id")), rs.getString("name")))
                .list();
        Persons.Keys keys =
                persons.keys(handle, named.stream().map(Named::person).toList());
        named.forEach(one -> keys.open(one.person(), "name", one.name())
                .ifPresent(name -> shown.put(Sessions.NAME_PREFIX + one.account(), name)));
        return shown;
    }

    /// @param name  sealed
    private record Named(String account, UUID person, String name) {}

    private void note(String account, String what, String place) {
        store.write(tx -> {
            audit.line(tx, Sessions.NAME_PREFIX + account, what, null, place);
            return what;
        });
    }

    private Optional<Account> find(String account) {
        return store.read(handle -> find(handle, account));
    }

    private Optional<Account> find(Handle handle, String account) {
        return handle.createQuery(
                        "SELECT person_id, name, pin_hash, roles, must_change, locked_at IS NOT NULL AS locked"
                                + " FROM staff WHERE account = ?")
                .bind(0, account)
                .map((rs, ctx) -> new Account(
                        account,
                        persons.open(handle, Sqlite.uuid(rs.getBytes("person_id")), "name", rs.getString("name"))
                                .orElse(account),
                        Sessions.scopes(rs.getString("roles"), rs.getBoolean("must_change")),
                        rs.getString("pin_hash"),
                        rs.getBoolean("locked")))
                .findOne();
    }
}
