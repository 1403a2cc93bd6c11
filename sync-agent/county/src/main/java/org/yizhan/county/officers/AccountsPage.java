package org.yizhan.county.officers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.platform.Roles;

/// The console's officers, and the page on which an officer chooses a password.
@Path("/")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AccountsPage {
    private final Accounts accounts;
    private final Caller caller;

    AccountsPage(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance officers(List<Accounts.Account> accounts, Accounts.@Nullable Given given);

        static native TemplateInstance password();
    }

    @GET
    @Path("officers")
    @Operation(hidden = true)
    public TemplateInstance officers() {
        return page(null);
    }

    @POST
    @Path("officers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance add(
            @FormParam("account") @Nullable String account,
            @FormParam("name") @Nullable String name,
            @FormParam("admin") @Nullable String admin) {
        if (account == null || !account.matches(FirstOfficer.ACCOUNT)) {
            throw Refused.invalid("account", "用小写字母开头，可以有数字，2 到 40 个");
        }
        if (name == null || name.isBlank() || name.length() > 40) {
            throw Refused.invalid("name", "请填姓名");
        }
        return page(accounts.add(account, name.strip(), admin != null, caller.id()));
    }

    @POST
    @Path("officers/{account}/reset")
    @Operation(hidden = true)
    public TemplateInstance reset(@PathParam("account") String account) {
        return page(accounts.reset(account, caller.id()));
    }

    @POST
    @Path("officers/{account}/lock")
    @Operation(hidden = true)
    public TemplateInstance lock(@PathParam("account") String account) {
        accounts.lock(account, caller.id());
        return page(null);
    }

    @POST
    @Path("officers/{account}/unlock")
    @Operation(hidden = true)
    public TemplateInstance unlock(@PathParam("account") String account) {
        accounts.unlock(account, caller.id());
        return page(null);
    }

    @GET
    @Path("password")
    @RolesAllowed({Roles.OFFICER, Roles.NEW_PASSWORD})
    @Operation(hidden = true)
    public TemplateInstance password() {
        return Templates.password();
    }

    @POST
    @Path("password")
    @RolesAllowed({Roles.OFFICER, Roles.NEW_PASSWORD})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @FormParam("password") @Nullable String password, @FormParam("again") @Nullable String again) {
        if (password == null || password.length() < FirstOfficer.SHORTEST_PASSWORD) {
            throw Refused.invalid("password", "至少 10 个字");
        }
        if (!password.equals(again)) {
            throw Refused.invalid("again", "两次填的不一样");
        }
        accounts.choose(caller.id(), password);
        return Response.noContent().header("HX-Redirect", "/").build();
    }

    private TemplateInstance page(Accounts.@Nullable Given given) {
        return Templates.officers(accounts.all(), given);
    }
}
