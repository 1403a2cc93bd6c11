package org.yizhan.county.officers;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.keys.SetupCode;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.platform.Roles;

/// The officers' accounts: the first by the setup code, the others by an admin. Nobody but its owner knows a password
/// for longer than one sign-in.
@ApplicationScoped
class Accounts {
    /// What BCrypt looks at.
    private static final int MOST_BYTES = 72;

    private static final int ONE_TIME_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final Clock clock;
    private final SetupCode setupCode;
    private final Sessions sessions;
    private final Audit audit;

    Accounts(Jdbi jdbi, Clock clock, SetupCode setupCode, Sessions sessions, Audit audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.setupCode = setupCode;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// @param mustChange  has not chosen a password yet
    public record Account(String account, String name, boolean admin, boolean locked, boolean mustChange) {}

    /// @param password  good for one sign-in, shown this once
    public record Given(String account, String password) {}

    boolean none() {
        return jdbi.withHandle(Accounts::none);
    }

    private static boolean none(Handle handle) {
        return handle.createQuery("select not exists (select 1 from officer)")
                .mapTo(Boolean.class)
                .one();
    }

    /// Makes the first officer, who is an admin. Of two at once one is the first, the other is refused with 409.
    void first(FirstOfficer.Request request) {
        checkPassword(request.password());
        jdbi.useTransaction(handle -> {
            handle.execute("lock table officer in share row exclusive mode");
            if (!none(handle)) {
                throw Refused.because(409, "officers", "not-first", "这里已经有管理员了，请登录");
            }
            if (!setupCode.matches(request.code())) {
                throw Refused.because(403, "officers", "code-refused", "设置码不对");
            }
            insert(handle, request.account(), request.name(), true, request.password(), false);
            audit.note(handle, Audit.COUNTY, request.account(), "officers.first", request.account());
        });
        setupCode.forget();
    }

    List<Account> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select officer_id, name, roles, locked_at is not null, must_change from officer order by officer_id")
                .map((row, context) -> new Account(
                        row.getString(1),
                        row.getString(2),
                        List.of(row.getString(3).split(",")).contains(Roles.ADMIN),
                        row.getBoolean(4),
                        row.getBoolean(5)))
                .list());
    }

    Given add(String account, String name, boolean admin, String by) {
        String password = oneTime();
        jdbi.useTransaction(handle -> {
            if (!insert(handle, account, name, admin, password, true)) {
                throw Refused.because(409, "officers", "account-taken", "这个账号已经有人用了");
            }
            audit.note(handle, Audit.COUNTY, by, "officers.added", account);
        });
        return new Given(account, password);
    }

    Given reset(String account, String by) {
        String password = oneTime();
        change(
                account,
                by,
                "officers.password-reset",
                "update officer set password = :value, must_change = true",
                password);
        return new Given(account, password);
    }

    void lock(String account, String by) {
        if (account.equals(by)) {
            throw Refused.because(409, "officers", "own-account", "不能停用自己的账号");
        }
        change(account, by, "officers.locked", "update officer set locked_at = coalesce(locked_at, :at)", "");
    }

    void unlock(String account, String by) {
        change(account, by, "officers.unlocked", "update officer set locked_at = null", "");
    }

    /// The officer chooses their own; it is not the one they were given.
    void choose(String account, String password) {
        checkPassword(password);
        jdbi.useTransaction(handle -> {
            String known = handle.createQuery("select password from officer where officer_id = :account")
                    .bind("account", account)
                    .mapTo(String.class)
                    .one();
            if (BcryptUtil.matches(password, known)) {
                throw Refused.invalid("password", "和现在的密码一样，请换一个");
            }
            handle.createUpdate("update officer set password = :password, must_change = false"
                            + " where officer_id = :account")
                    .bind("password", BcryptUtil.bcryptHash(password))
                    .bind("account", account)
                    .execute();
            audit.note(handle, Audit.COUNTY, account, "officers.password-chosen", account);
        });
    }

    private void change(String account, String by, String act, String update, String password) {
        jdbi.useTransaction(handle -> {
            int found = handle.createUpdate(update + " where officer_id = :account")
                    .bind("value", password.isEmpty() ? "" : BcryptUtil.bcryptHash(password))
                    .bind("at", clock.instant())
                    .bind("account", account)
                    .execute();
            if (found == 0) {
                throw Refused.notFound("officers", "没有这个账号");
            }
            sessions.closeAll(handle, account);
            audit.note(handle, Audit.COUNTY, by, act, account);
        });
    }

    private static boolean insert(
            Handle handle, String account, String name, boolean admin, String password, boolean mustChange) {
        return handle.createUpdate("insert into officer (officer_id, name, password, roles, must_change)"
                                + " values (:account, :name, :password, :roles, :change) on conflict do nothing")
                        .bind("account", account)
                        .bind("name", name)
                        .bind("password", BcryptUtil.bcryptHash(password))
                        .bind("roles", admin ? Roles.OFFICER + "," + Roles.ADMIN : Roles.OFFICER)
                        .bind("change", mustChange)
                        .execute()
                == 1;
    }

    private static void checkPassword(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refused.invalid("password", "太长了");
        }
    }

    private static String oneTime() {
        byte[] random = new byte[ONE_TIME_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
