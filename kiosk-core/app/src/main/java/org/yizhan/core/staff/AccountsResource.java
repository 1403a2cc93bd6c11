package org.yizhan.core.staff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.staff.Accounts;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.OwnMachine;
import org.yizhan.core.web.Refused;

/// The accounts of the center's staff.
@Path("/api/staff")
@RunOnVirtualThread
public class AccountsResource {
    private final StaffAccounts accounts;
    private final FirstAdmin first;
    private final Caller caller;
    private final RoutingContext request;

    AccountsResource(StaffAccounts accounts, FirstAdmin first, Caller caller, RoutingContext request) {
        this.accounts = accounts;
        this.first = first;
        this.caller = caller;
        this.request = request;
    }

    /// Makes the first admin, once, with the setup code and on the core's own machine only.
    @POST
    @Path("first")
    @PermitAll
    public void first(@NotNull @Valid Accounts.First account) {
        if (!OwnMachine.sends(request)) {
            throw Refused.notFound("staff", "page here; it is on the core's own machine");
        }
        first.begin(account, request.request().remoteAddress().hostAddress());
    }

    /// Who may be on duty, so that a visit can be sent on to one of them.
    @GET
    @Path("colleagues")
    @RolesAllowed(Scopes.DUTY)
    public List<Accounts.Colleague> colleagues() {
        return accounts.onDuty();
    }

    @GET
    @Path("accounts")
    @RolesAllowed(Scopes.ADMIN)
    public List<Accounts.Account> all() {
        return accounts.all();
    }

    /// Adds an account; its PIN is shown this once.
    @POST
    @Path("accounts")
    @RolesAllowed(Scopes.ADMIN)
    @ResponseStatus(201)
    public Accounts.OneTimePin add(@NotNull @Valid Accounts.NewAccount account) {
        return accounts.add(account, caller.name());
    }

    /// Gives the account a PIN for once; the one it had and its sessions end.
    @POST
    @Path("accounts/{account}/reset")
    @RolesAllowed(Scopes.ADMIN)
    public Accounts.OneTimePin reset(@PathParam("account") String account) {
        return accounts.reset(account, caller.name());
    }

    /// Locks the account and ends its sessions. Locking again is harmless.
    @POST
    @Path("accounts/{account}/lock")
    @RolesAllowed(Scopes.ADMIN)
    public void lock(@PathParam("account") String account) {
        accounts.lock(account, caller.name());
    }

    @POST
    @Path("accounts/{account}/unlock")
    @RolesAllowed(Scopes.ADMIN)
    public void unlock(@PathParam("account") String account) {
        accounts.unlock(account, caller.name());
    }

    /// Chooses the caller's own PIN.
    @POST
    @Path("pin")
    @RolesAllowed({Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN, Scopes.NEW_PIN})
    public void choose(@NotNull @Valid Accounts.NewPin choice) {
        accounts.choosePin(StaffResource.account(caller.who()), choice.pin());
    }
}
