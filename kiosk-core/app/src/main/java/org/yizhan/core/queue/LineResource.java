package org.yizhan.core.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// How the lines are numbered and who serves them; which there are is in [LineRegisterResource]. What is chosen holds
/// from the next ticket and the next call on.
@Path("/api/queue")
@RunOnVirtualThread
@RolesAllowed(Scopes.ADMIN)
public class LineResource {
    private final Store store;
    private final Caller caller;
    private final Decisions decisions;
    private final Lines lines;
    private final LineChoices choices;

    LineResource(Store store, Caller caller, Decisions decisions, Lines lines, LineChoices choices) {
        this.store = store;
        this.caller = caller;
        this.decisions = decisions;
        this.lines = lines;
        this.choices = choices;
    }

    @GET
    @Path("services/{id}/numbering")
    public LineSetup.Numbering numbering(@PathParam("id") String id) {
        return store.read(handle -> choices.numbering(lines.require(handle, id)));
    }

    /// Chooses range and rule for the night. Choosing the same again is harmless.
    @PUT
    @Path("services/{id}/numbering")
    public LineSetup.Numbering number(@PathParam("id") String id, @NotNull @Valid LineSetup.Numbering numbering) {
        if (numbering.last() < numbering.first()) {
            throw Refused.invalid("last", Violation.REVERSED, "must not be before the first");
        }
        String by = caller.name();
        return store.write(tx -> choices.number(tx, id, numbering, by));
    }

    /// The lines that desk serves; none named: all.
    @GET
    @Path("desks/{desk}/services")
    public LineSetup.Pool deskPool(@PathParam("desk") int desk) {
        decisions.requireDesk(desk);
        return store.read(handle -> choices.pool(handle, LineKey.ofDesk(desk)));
    }

    @PUT
    @Path("desks/{desk}/services")
    public LineSetup.Pool putDeskPool(@PathParam("desk") int desk, @NotNull @Valid LineSetup.Pool pool) {
        decisions.requireDesk(desk);
        String by = caller.name();
        return store.write(tx -> choices.pool(tx, LineKey.ofDesk(desk), pool, by));
    }

    /// The lines that person serves; none named: all.
    @GET
    @Path("staff/{account}/services")
    public LineSetup.Pool staffPool(@PathParam("account") String account) {
        return store.read(handle -> {
            decisions.requireAccount(handle, account);
            return choices.pool(handle, LineKey.ofStaff(account));
        });
    }

    @PUT
    @Path("staff/{account}/services")
    public LineSetup.Pool putStaffPool(@PathParam("account") String account, @NotNull @Valid LineSetup.Pool pool) {
        String by = caller.name();
        return store.write(tx -> {
            decisions.requireAccount(tx.handle(), account);
            return choices.pool(tx, LineKey.ofStaff(account), pool, by);
        });
    }
}
