package org.yizhan.county.centers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// The centers of the county.
@ApplicationScoped
public class Centers {
    private static final String SELECT =
            "select center_id, name, village, town, phone, last_contact, outbox_seq," + " delivered from center";

    private static final RowMapper<Center> CENTER = (row, context) -> {
        var contact = row.getTimestamp("last_contact");
        return new Center(
                row.getString("center_id"),
                Json.own(row.getString("name"), LocalizedText.class),
                Json.own(row.getString("village"), LocalizedText.class),
                Json.own(row.getString("town"), LocalizedText.class),
                row.getString("phone"),
                contact == null ? null : contact.toInstant(),
                row.getLong("outbox_seq"),
                row.getLong("delivered"));
    };

    private final Jdbi jdbi;
    private final Clock clock;

    Centers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// All, the one that was heard of last first.
    public List<Center> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " order by last_contact desc nulls last, center_id")
                        .map(CENTER)
                        .list());
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 `urn:yizhan:centers:not-found`
    public Center require(String code) {
        return jdbi.withHandle(handle -> find(handle, code))
                .orElseThrow(() -> Refused.notFound("centers", "没有这个中心：" + code));
    }

    public Optional<Center> find(Handle handle, String code) {
        return handle.createQuery(SELECT + " where center_id = :code")
                .bind("code", code)
                .map(CENTER)
                .findOne();
    }

    /// The center was heard.
    public void heard(Handle handle, String code) {
        handle.createUpdate("update center set last_contact = :at where center_id = :code")
                .bind("at", clock.instant())
                .bind("code", code)
                .execute();
    }
}
