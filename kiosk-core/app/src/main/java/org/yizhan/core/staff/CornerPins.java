package org.yizhan.core.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.staff.Corner;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// The PINs of the staff corner, as hashes, each with the two digits that say whose it is.
@ApplicationScoped
class CornerPins {
    private static final int MOST = 99;

    private final Persons persons;

    CornerPins(Persons persons) {
        this.persons = persons;
    }

    /// Whose PIN has that number; of a locked account nobody's.
    Optional<Held> find(Handle handle, String number) {
        return handle.createQuery("""
                        SELECT c.account, c.pin_hash FROM corner_pin c JOIN staff s ON s.account = c.account
                        WHERE c.number = ? AND s.locked_at IS NULL""")
                .bind(0, number)
                .map((rs, ctx) -> new Held(rs.getString("account"), rs.getString("pin_hash")))
                .findOne();
    }

    /// The hash of a PIN that account may have. It takes a tenth of a second: not for the write lane.
    ///
    /// @throws RuntimeException  404, or 409 `pin-too-easy`, `pin-as-console`
    String hash(Handle handle, String account, String pin) {
        String console = handle.select("SELECT pin_hash FROM staff WHERE account = ?", account)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Refused.notFound("staff", "account"));
        if (isEasy(pin)) {
            throw Refused.conflict("staff", "pin-too-easy", "a PIN is no run of digits and not one digit alone");
        }
        if (BcryptUtil.matches(pin, console)) {
            throw Refused.conflict("staff", "pin-as-console", "the kiosk's PIN is typed in public: not the console's");
        }
        return BcryptUtil.bcryptHash(pin);
    }

    /// Sets that account's PIN; with the first one it gets a number, which it keeps.
    void put(Tx tx, String account, String pinHash) {
        Handle handle = tx.handle();
        handle.execute("""
                INSERT INTO corner_pin (account, number, pin_hash) VALUES (?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET pin_hash = excluded.pin_hash""", account, number(handle, account).orElseGet(() -> free(handle)), pinHash);
    }

    /// Whether that is the account's PIN for the corner, and so known to whoever stood behind its owner.
    boolean isTheCorners(Handle handle, String account, String pin) {
        return handle.select("SELECT pin_hash FROM corner_pin WHERE account = ?", account)
                .mapTo(String.class)
                .findOne()
                .filter(hash -> BcryptUtil.matches(pin, hash))
                .isPresent();
    }

    /// @param only  whose; null for everybody
    List<Corner.Holder> holders(Handle handle, @Nullable String only) {
        return handle.createQuery("""
                        SELECT s.account, s.person_id, s.name, c.number
                        FROM staff s LEFT JOIN corner_pin c ON c.account = s.account
                        WHERE :only IS NULL OR s.account = :only ORDER BY s.account""")
                .bind("only", only)
                .map((rs, ctx) -> new Corner.Holder(
                        rs.getString("account"),
                        persons.open(handle, Sqlite.uuid(rs.getBytes("person_id")), "name", rs.getString("name"))
                                .orElse(rs.getString("account")),
                        rs.getString("number")))
                .list();
    }

    /// Those that are tried first: one digit six times, or six in a row up or down.
    static boolean isEasy(String pin) {
        return IntStream.of(-1, 0, 1)
                .anyMatch(step ->
                        IntStream.range(1, pin.length()).allMatch(i -> pin.charAt(i) - pin.charAt(i - 1) == step));
    }

    private static Optional<String> number(Handle handle, String account) {
        return handle.select("SELECT number FROM corner_pin WHERE account = ?", account)
                .mapTo(String.class)
                .findOne();
    }

    private static String free(Handle handle) {
        Set<String> taken = new HashSet<>(handle.select("SELECT number FROM corner_pin")
                .mapTo(String.class)
                .list());
        return IntStream.rangeClosed(1, MOST)
                .mapToObj("%02d"::formatted)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("staff", "numbers-out", "every number is taken"));
    }

    record Held(String account, String pinHash) {
        @Override
        public String toString() {
            return "Held[account=" + account + "]";
        }
    }
}
