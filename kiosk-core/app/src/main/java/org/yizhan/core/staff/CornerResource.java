package org.yizhan.core.staff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.staff.Corner;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Roster;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;
import org.yizhan.core.web.Who;

/// The staff corner of a kiosk: in with number and PIN, out again, and who has which.
@Path("/api/staff/corner")
@RunOnVirtualThread
public class CornerResource {
    private final Store store;
    private final StaffCorner corner;
    private final CornerPins pins;
    private final CornerVisits visits;
    private final Roster roster;
    private final Audit audit;
    private final Caller caller;

    CornerResource(
            Store store,
            StaffCorner corner,
            CornerPins pins,
            CornerVisits visits,
            Roster roster,
            Audit audit,
            Caller caller) {
        this.store = store;
        this.corner = corner;
        this.pins = pins;
        this.visits = visits;
        this.roster = roster;
        this.audit = audit;
        this.caller = caller;
    }

    /// Opens the corner of the kiosk that asks.
    @POST
    @RolesAllowed(Scopes.KIOSK)
    public Corner.Pass enter(@NotNull @Valid Corner.Entry entry) {
        return corner.enter(entry, caller.name());
    }

    /// Gives the pass back.
    @POST
    @Path("leave")
    @RolesAllowed(Scopes.CORNER)
    public void leave() {
        Who who = caller.who();
        String kiosk = visits.kiosk(who);
        store.write(tx -> {
            audit.line(tx, who.name(), "staff.corner-closed", null, kiosk);
            tx.afterCommit(() -> visits.end(who));
            return kiosk;
        });
    }

    /// The members' names, for the keyboard of a kiosk at which that person fills in for somebody. That they were
    /// taken is on record before they are.
    @POST
    @Path("names")
    @RolesAllowed(Scopes.CORNER)
    public Corner.Names names() {
        Who who = caller.who();
        String kiosk = visits.kiosk(who);
        store.write(tx -> {
            audit.line(tx, who.name(), "staff.names-read", null, kiosk);
            return kiosk;
        });
        return new Corner.Names(store.read(roster::names));
    }

    /// Who may have a PIN: an admin sees everybody, others themselves.
    @GET
    @Path("pins")
    @RolesAllowed({Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN})
    public List<Corner.Holder> holders() {
        @Nullable String only = caller.has(Scopes.ADMIN) ? null : account();
        return store.read(handle -> pins.holders(handle, only));
    }

    /// Sets a PIN: one's own, or anybody's by an admin. Setting the same again is harmless.
    @PUT
    @Path("pins/{account}")
    @RolesAllowed({Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN})
    public Corner.Holder set(@PathParam("account") String account, @NotNull @Valid Corner.PinChoice pin) {
        if (!account.equals(account()) && !caller.has(Scopes.ADMIN)) {
            throw Refused.because(403, "staff", "forbidden", "only an admin sets another one's PIN");
        }
        corner.setPin(account, pin.pin(), caller.name());
        return store.read(handle -> pins.holders(handle, account)).getFirst();
    }

    private String account() {
        return caller.name().substring(Sessions.NAME_PREFIX.length());
    }
}
