package org.yizhan.county.officers;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

/// `/api/officers`: the officers' accounts.
@Path("/api/officers")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
class AccountsResource {
    private final Accounts accounts;
    private final FirstOfficer first;
    private final Caller caller;

    AccountsResource(Accounts accounts, FirstOfficer first, Caller caller) {
        this.accounts = accounts;
        this.first = first;
        this.caller = caller;
    }

    public record NewAccount(
            @NotNull @Pattern(regexp = FirstOfficer.ACCOUNT) String account,
            @NotBlank @Size(max = 40) String name,
            boolean admin) {}

    public record NewPassword(
            @NotNull @Size(min = FirstOfficer.SHORTEST_PASSWORD, max = 72)
            String password) {
        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    /// Once, with the setup code.
    @POST
    @Path("first")
    @PermitAll
    public void first(@NotNull @Valid FirstOfficer.Request request, RoutingContext routing) {
        first.begin(request, routing.request().remoteAddress().hostAddress());
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public List<Accounts.Account> all() {
        return accounts.all();
    }

    @POST
    @ResponseStatus(201)
    public Accounts.Given add(@NotNull @Valid NewAccount account) {
        return accounts.add(account.account(), account.name(), account.admin(), caller.id());
    }

    @POST
    @Path("{account}/reset")
    @Consumes(MediaType.WILDCARD)
    public Accounts.Given reset(@PathParam("account") String account) {
        return accounts.reset(account, caller.id());
    }

    @POST
    @Path("{account}/lock")
    @Consumes(MediaType.WILDCARD)
    public void lock(@PathParam("account") String account) {
        accounts.lock(account, caller.id());
    }

    @POST
    @Path("{account}/unlock")
    @Consumes(MediaType.WILDCARD)
    public void unlock(@PathParam("account") String account) {
        accounts.unlock(account, caller.id());
    }

    /// The caller's own.
    @POST
    @Path("password")
    @RolesAllowed({Roles.OFFICER, Roles.NEW_PASSWORD})
    public void choose(@NotNull @Valid NewPassword choice) {
        accounts.choose(caller.id(), choice.password());
    }
}
