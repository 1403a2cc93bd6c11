package org.yizhan.county.officers;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.platform.Roles;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;

/// The officers and their passwords.
@ApplicationScoped
@Priority(90)
class Officers implements Sown {
    private static final String SAMPLE_PASSWORD = "county-sample";

    /// Compared with when there is no such account, so that the time taken does not tell.
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    static final RowMapper<Officer> OFFICER = (row, context) -> new Officer(
            row.getString("officer_id"),
            row.getString("name"),
            row.getBoolean("must_change")
                    ? Set.of(Roles.NEW_PASSWORD)
                    : Set.of(row.getString("roles").split(",")));

    private final Jdbi jdbi;
    private final Audit audit;
    private final Patience patience;

    Officers(Jdbi jdbi, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.patience = new Patience(clock);
    }

    /// @param source  where the attempt comes from
    /// @return nothing when account and password do not belong together
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 429 `urn:yizhan:officers:wait` after several wrong ones
    Optional<Officer> check(String account, String password, String source) {
        Duration left = patience.left(account, source);
        if (!left.isZero()) {
            throw Refused.because(429, "officers", "wait", "密码错了几次，请等一会儿再试", "retryAfterSeconds", left.toSeconds() + 1);
        }
        Optional<Known> known = jdbi.withHandle(handle -> find(handle, account));
        boolean right = BcryptUtil.matches(password, known.map(Known::hash).orElse(NOBODY)) && known.isPresent();
        if (right) {
            patience.succeeded(account, source);
            return known.map(Known::officer);
        }
        patience.failed(account, source);
        jdbi.useHandle(handle -> audit.note(handle, Audit.COUNTY, "-", "officers.refused", "wrong password"));
        return Optional.empty();
    }

    private static Optional<Known> find(Handle handle, String account) {
        return handle.createQuery("select officer_id, name, roles, must_change, password from officer"
                        + " where officer_id = :account and locked_at is null")
                .bind("account", account)
                .map((row, context) -> new Known(OFFICER.map(row, context), row.getString("password")))
                .findOne();
    }

    /// Two of them, because a notice takes two.
    @Override
    public void sow(Handle handle, Seed seed) {
        add(handle, "officer", "周县管", Roles.OFFICER + "," + Roles.ADMIN);
        add(handle, "reviewer", "吴复核", Roles.OFFICER);
    }

    private static void add(Handle handle, String id, String name, String roles) {
        handle.createUpdate("insert into officer (officer_id, name, password, roles)"
                        + " values (:id, :name, :password, :roles)")
                .bind("id", id)
                .bind("name", name)
                .bind("password", BcryptUtil.bcryptHash(SAMPLE_PASSWORD))
                .bind("roles", roles)
                .execute();
    }

    private record Known(Officer officer, String hash) {}
}
