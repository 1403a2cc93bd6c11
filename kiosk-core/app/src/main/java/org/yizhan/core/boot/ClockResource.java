package org.yizhan.core.boot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.yizhan.contract.boot.Center;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// Ends the distrust of a clock that ran into the future once and is right again.
@Path("/api/clock")
@RunOnVirtualThread
@RolesAllowed(Scopes.ADMIN)
public class ClockResource {
    /// As far as a wrist watch and the time a page takes may be out.
    private static final Duration CLOSE = Duration.ofMinutes(5);

    private final Store store;
    private final CoreClock clock;
    private final Present present;
    private final Audit audit;
    private final Caller caller;

    ClockResource(Store store, CoreClock clock, Present present, Audit audit, Caller caller) {
        this.store = store;
        this.clock = clock;
        this.present = present;
        this.audit = audit;
        this.caller = caller;
    }

    /// Trusts the core's time again, on record. While it is trusted already nothing happens.
    @POST
    @Path("trust")
    public Center trust(@NotNull @Valid Center.RightTime right) {
        String who = caller.name();
        store.write(tx -> {
            if (!tx.timeTrusted()) {
                believe(tx, right.at(), who);
            }
            return tx.now();
        });
        return store.read(present::center);
    }

    private void believe(Tx tx, Instant right, String who) {
        boolean close = Duration.between(right, tx.now()).abs().compareTo(CLOSE) <= 0;
        if (!close || !clock.isPossible()) {
            throw Refused.conflict("boot", "clock-differs", "the core's clock shows another time");
        }
        Instant recorded = clock.believe(tx);
        audit.line(tx, who, "boot.clock-trusted", null, tx.now() + " after " + recorded);
    }
}
