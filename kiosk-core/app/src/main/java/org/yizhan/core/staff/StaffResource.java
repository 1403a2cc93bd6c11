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
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Cookies;
import org.yizhan.core.web.Who;

/// Signing on and off.
@Path("/api/staff")
@RunOnVirtualThread
public class StaffResource {
    private final Staff staff;
    private final Settings settings;
    private final Caller caller;
    private final RoutingContext request;

    StaffResource(Staff staff, Settings settings, Caller caller, RoutingContext request) {
        this.staff = staff;
        this.settings = settings;
        this.caller = caller;
        this.request = request;
    }

    /// Signs on with account and PIN; browsers get the token as a cookie as well.
    @POST
    @Path("sign-on")
    @PermitAll
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignOn.Session.class)))
    public Response signOn(@NotNull @Valid SignOn.Request signOn) {
        SignOn.Session session =
                staff.signOn(signOn, request.request().remoteAddress().hostAddress());
        Duration lasts = Duration.ofHours(settings.number(Setting.SESSION_HOURS));
        return Response.ok(session)
                .cookie(Cookies.session(request.request(), session.token(), lasts))
                .build();
    }

    /// Who is signed on.
    @GET
    @Path("me")
    @RolesAllowed({Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN, Scopes.NEW_PIN})
    public SignOn.Me me() {
        Who who = caller.who();
        return new SignOn.Me(account(who), who.shown(), Set.copyOf(who.scopes()), who.desk());
    }

    /// Ends this session.
    @POST
    @Path("sign-off")
    @RolesAllowed({Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN, Scopes.NEW_PIN})
    public Response signOff() {
        Who who = caller.who();
        staff.signOff(account(who), who.session());
        return Response.noContent().cookie(Cookies.signedOff(request.request())).build();
    }

    static String account(Who who) {
        return who.name().substring(Sessions.NAME_PREFIX.length());
    }
}
