package org.yizhan.county.feed;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.platform.Roles;
import org.yizhan.sync.Wire;

/// `GET /sync/v1/changes`: what the county has for the calling center after its cursor. Waits for something new.
@Path("/sync/v1/changes")
@RolesAllowed(Roles.CENTER)
class ChangesResource {
    private static final int MAX_WAIT_SECONDS = 30;
    private static final int MAX_LIMIT = 500;

    private final Jdbi jdbi;
    private final Feed feed;
    private final SealedPayloads payloads;
    private final Bell bell;
    private final Centers centers;
    private final Clock clock;
    private final SecurityIdentity center;

    ChangesResource(
            Jdbi jdbi,
            Feed feed,
            SealedPayloads payloads,
            Bell bell,
            Centers centers,
            Clock clock,
            SecurityIdentity center) {
        this.jdbi = jdbi;
        this.feed = feed;
        this.payloads = payloads;
        this.bell = bell;
        this.centers = centers;
        this.clock = clock;
        this.center = center;
    }

    @GET
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Wire.Changes after(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("wait") @DefaultValue("0") int wait)
            throws InterruptedException {
        if (after < 0 || limit < 1 || limit > MAX_LIMIT || wait < 0) {
            throw Refused.invalid("after, limit, wait", "after ≥ 0, 1 ≤ limit ≤ 500, wait ≥ 0");
        }
        String code = center.getPrincipal().getName();
        jdbi.useTransaction(handle -> delivered(handle, code, after));
        Instant until = clock.instant().plusSeconds(Math.min(wait, MAX_WAIT_SECONDS));
        while (true) {
            long heard = bell.heard(code);
            List<Wire.Change> changes = jdbi.withHandle(handle -> read(handle, code, after, limit));
            Duration left = Duration.between(clock.instant(), until);
            if (!changes.isEmpty() || !left.isPositive() || !bell.await(code, heard, left)) {
                return new Wire.Changes(changes);
            }
        }
    }

    private void delivered(Handle handle, String code, long after) {
        centers.heard(handle, code);
        feed.delivered(handle, code, after);
    }

    private List<Wire.Change> read(Handle handle, String code, long after, int limit) {
        return handle.createQuery(
                        "select seq, kind, payload, sealed from change where center_id = :code and seq > :after"
                                + " order by seq limit :limit")
                .bind("code", code)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> change(
                        code,
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getString("payload"),
                        row.getBoolean("sealed")))
                .list();
    }

    private Wire.Change change(String code, long seq, String kind, String payload, boolean sealed) {
        return new Wire.Change(seq, kind, sealed ? payloads.open(code, seq, kind, payload) : payload);
    }
}
