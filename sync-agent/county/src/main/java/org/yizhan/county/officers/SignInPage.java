package org.yizhan.county.officers;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Roles;

/// The way into the console and out of it.
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SignInPage {
    private static final int MAX_BCRYPT = 72;

    private final Officers officers;
    private final Sessions sessions;
    private final FirstOfficer first;

    SignInPage(Officers officers, Sessions sessions, FirstOfficer first) {
        this.officers = officers;
        this.sessions = sessions;
        this.first = first;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(String problem);
    }

    @GET
    @Path("sign-in")
    @PermitAll
    @Operation(hidden = true)
    public Response form() {
        return first.isAwaited() ? Response.seeOther(URI.create("/first")).build() : again("");
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("account") @Nullable String account,
            @FormParam("password") @Nullable String password,
            RoutingContext request) {
        String given = Objects.requireNonNullElse(password, "");
        if (account == null || given.length() > MAX_BCRYPT) {
            return again("账号或密码不对");
        }
        try {
            Optional<Officer> officer = officers.check(
                    account, given, request.request().remoteAddress().hostAddress());
            return officer.isPresent() ? welcome(officer.get()) : again("账号或密码不对");
        } catch (HttpProblem wait) {
            return again(wait.getDetail());
        }
    }

    @POST
    @Path("sign-off")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response signOff(@CookieParam(OfficerSignOn.COOKIE) @Nullable String token) {
        if (token != null) {
            sessions.close(token);
        }
        return Response.noContent()
                .header("HX-Redirect", "/sign-in")
                .cookie(cookie("", 0))
                .build();
    }

    private Response welcome(Officer officer) {
        return Response.seeOther(URI.create(officer.needsPassword() ? "/password" : "/"))
                .cookie(cookie(sessions.open(officer), (int) Sessions.LIFE.toSeconds()))
                .build();
    }

    private static Response again(String problem) {
        return Response.ok(Templates.form(problem)).build();
    }

    private static NewCookie cookie(String token, int seconds) {
        return new NewCookie.Builder(OfficerSignOn.COOKIE)
                .value(token)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(seconds)
                .build();
    }
}
