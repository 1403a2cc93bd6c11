package org.yizhan.core.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.staff.Accounts;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.KnownTokens;
import org.yizhan.core.web.Refused;

/// The accounts, as admins look after them. Each change is journalled with who made it; no PIN is in any record.
@ApplicationScoped
class StaffAccounts {
    static final String TYPE = "staff.account";
    private static final int ONE_TIME_DIGITS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private final Persons persons;
    private final CenterJournal journal;
    private final Audit audit;
    private final CornerPins cornerPins;
    private final CornerVisits corners;
    private final KnownTokens tokens;

    StaffAccounts(
            Store store,
            Persons persons,
            CenterJournal journal,
            Audit audit,
            CornerPins cornerPins,
            CornerVisits corners,
            KnownTokens tokens) {
        this.cornerPins = cornerPins;
        this.corners = corners;
        this.tokens = tokens;
        this.store = store;
        this.persons = persons;
        this.journal = journal;
        this.audit = audit;
    }

    List<Accounts.Account> all() {
        return store.read(handle -> handle.createQuery("""
                        SELECT account, person_id, name, roles, locked_at IS NOT NULL AS locked, must_change
                        FROM staff ORDER BY account""")
                .map((rs, ctx) -> new Accounts.Account(
                        rs.getString("account"),
                        persons.open(handle, Sqlite.uuid(rs.getBytes("person_id")), "name", rs.getString("name"))
                                .orElse(rs.getString("account")),
                        Sessions.roles(rs.getString("roles")),
                        rs.getBoolean("locked"),
                        rs.getBoolean("must_change")))
                .list());
    }

    /// Who may serve at a desk, by account; locked accounts are left out.
    List<Accounts.Colleague> onDuty() {
        return all().stream()
                .filter(account -> !account.locked() && account.roles().contains(Scopes.DUTY))
                .map(account -> new Accounts.Colleague(account.account(), account.name()))
                .toList();
    }

    static boolean none(Handle handle) {
        return handle.createQuery("SELECT count(*) = 0 FROM staff")
                .mapTo(Boolean.class)
                .one();
    }

    /// @param by  the caller's name; for the first account its own
    void insert(Tx tx, Accounts.NewAccount account, String pinHash, boolean mustChange, String by) {
        if (known(tx.handle(), account.account())) {
            throw Refused.conflict("staff", "account-taken", "there is such an account already");
        }
        UUID person = persons.create(tx);
        String name = persons.seal(tx.handle(), person, "name", account.name().strip());
        Set<String> roles = new TreeSet<>(account.roles());
        tx.handle()
                .createUpdate("""
                        INSERT INTO staff (account, person_id, name, pin_hash, roles, must_change)
                        VALUES (:account, :person, :name, :pin, :roles, :change)""")
                .bind("account", account.account())
                .bind("person", person)
                .bind("name", name)
                .bind("pin", pinHash)
                .bind("roles", String.join(",", roles))
                .bind("change", mustChange)
                .execute();
        Map<String, Object> payload = Map.of("account", account.account(), "name", name, "roles", roles, "by", by);
        journal.append(tx, Entry.created(TYPE, person, "created", payload));
        audit.line(tx, by, "staff.account-created", person, account.account());
    }

    Accounts.OneTimePin add(Accounts.NewAccount account, String by) {
        String pin = oneTimePin();
        String hash = BcryptUtil.bcryptHash(pin);
        store.write(tx -> {
            insert(tx, account, hash, true, by);
            return account;
        });
        return new Accounts.OneTimePin(account.account(), pin);
    }

    Accounts.OneTimePin reset(String account, String by) {
        String pin = oneTimePin();
        String hash = BcryptUtil.bcryptHash(pin);
        store.write(tx -> {
            changed(tx, account, "pin-reset", by);
            tx.handle().execute("UPDATE staff SET pin_hash = ?, must_change = 1 WHERE account = ?", hash, account);
            endSessions(tx, account);
            return account;
        });
        return new Accounts.OneTimePin(account, pin);
    }

    /// Nobody locks themselves out, so there is always an admin.
    void lock(String account, String by) {
        if (by.equals(Sessions.NAME_PREFIX + account)) {
            throw Refused.conflict("staff", "own-account", "nobody locks their own account");
        }
        store.write(tx -> {
            changed(tx, account, "locked", by);
            tx.handle().execute("UPDATE staff SET locked_at = ? WHERE account = ?", tx.now(), account);
            endSessions(tx, account);
            tx.afterCommit(() -> corners.endAll(account));
            return account;
        });
    }

    void unlock(String account, String by) {
        store.write(tx -> {
            changed(tx, account, "unlocked", by);
            tx.handle().execute("UPDATE staff SET locked_at = NULL WHERE account = ?", account);
            return account;
        });
    }

    /// The owner chooses; it may not be the PIN they were given.
    void choosePin(String account, String pin) {
        String before = store.read(handle -> handle.createQuery("SELECT pin_hash FROM staff WHERE account = ?")
                .bind(0, account)
                .mapTo(String.class)
                .one());
        if (BcryptUtil.matches(pin, before)) {
            throw Refused.conflict("staff", "same-pin", "that is the present PIN");
        }
        if (store.read(handle -> cornerPins.isTheCorners(handle, account, pin))) {
            throw Refused.conflict("staff", "pin-as-corner", "that PIN is typed in public, at the kiosks");
        }
        String hash = BcryptUtil.bcryptHash(pin);
        store.write(tx -> {
            changed(tx, account, "pin-chosen", Sessions.NAME_PREFIX + account);
            tx.handle().execute("UPDATE staff SET pin_hash = ?, must_change = 0 WHERE account = ?", hash, account);
            return account;
        });
    }

    private void changed(Tx tx, String account, String op, String by) {
        tx.afterCommit(tokens::forget);
        long version = tx.handle()
                .createQuery("UPDATE staff SET version = version + 1 WHERE account = ? RETURNING version")
                .bind(0, account)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Refused.notFound("staff", "account"));
        UUID person = tx.handle()
                .createQuery("SELECT person_id FROM staff WHERE account = ?")
                .bind(0, account)
                .map((rs, ctx) -> Sqlite.uuid(rs.getBytes(1)))
                .one();
        Map<String, String> payload = Map.of("account", account, "by", by);
        journal.append(tx, Entry.changed(TYPE, person, op, version - 1, payload));
        audit.line(tx, by, "staff." + op, person, account);
    }

    private static boolean known(Handle handle, String account) {
        return handle.createQuery("SELECT count(*) > 0 FROM staff WHERE account = ?")
                .bind(0, account)
                .mapTo(Boolean.class)
                .one();
    }

    private static void endSessions(Tx tx, String account) {
        tx.handle().execute("DELETE FROM staff_session WHERE account = ?", account);
        tx.emit(Event.of(Feed.OPENING));
    }

    private static String oneTimePin() {
        StringBuilder digits = new StringBuilder();
        RANDOM.ints(ONE_TIME_DIGITS, 0, 10).forEach(digits::append);
        return digits.toString();
    }
}
