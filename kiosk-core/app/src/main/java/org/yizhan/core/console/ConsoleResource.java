package org.yizhan.core.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Who;

/// The duty desk's web pages. A page is a shell; its script reads and writes over the same API as any other
/// client. Whoever is not signed on is sent to sign in, whoever may not see a page to one they may.
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ConsoleResource {
    private static final URI SIGN_IN = URI.create("/console/sign-in");

    private final Caller caller;
    private final Settings settings;
    private final Store store;
    private final HomeCenter home;

    ConsoleResource(Caller caller, Settings settings, Store store, HomeCenter home) {
        this.caller = caller;
        this.settings = settings;
        this.store = store;
        this.home = home;
    }

    @CheckedTemplate(basePath = "console")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signIn(String center, List<Integer> desks);

        static native TemplateInstance queue(Shell shell);

        static native TemplateInstance cases(Shell shell);

        static native TemplateInstance partyday(Shell shell);

        static native TemplateInstance notices(Shell shell);

        static native TemplateInstance devices(Shell shell);
    }

    @GET
    @Path("sign-in")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance signIn() {
        String center = store.read(
                handle -> home.find(handle).map(facts -> facts.name().chinese()).orElse("驿站"));
        return Templates.signIn(
                center,
                IntStream.rangeClosed(1, settings.number(Setting.DESKS)).boxed().toList());
    }

    /// Calling, for whoever sits at a desk; others find their first page here.
    @GET
    @RolesAllowed({Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN})
    @Operation(hidden = true)
    public Response queue() {
        Who who = caller.who();
        return Page.QUEUE.isFor(who.scopes(), who.desk())
                ? Response.ok(Templates.queue(Shell.of(Page.QUEUE, who))).build()
                : Response.seeOther(first(who)).build();
    }

    @GET
    @Path("cases")
    @RolesAllowed(Scopes.DUTY)
    @Operation(hidden = true)
    public TemplateInstance cases() {
        return Templates.cases(Shell.of(Page.CASES, caller.who()));
    }

    @GET
    @Path("partyday")
    @RolesAllowed(Scopes.ORGANISER)
    @Operation(hidden = true)
    public TemplateInstance partyday() {
        return Templates.partyday(Shell.of(Page.PARTY_DAY, caller.who()));
    }

    @GET
    @Path("notices")
    @RolesAllowed(Scopes.DUTY)
    @Operation(hidden = true)
    public TemplateInstance notices() {
        return Templates.notices(Shell.of(Page.NOTICES, caller.who()));
    }

    @GET
    @Path("devices")
    @RolesAllowed({Scopes.DUTY, Scopes.ADMIN})
    @Operation(hidden = true)
    public TemplateInstance devices() {
        return Templates.devices(Shell.of(Page.DEVICES, caller.who()));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response signInFirst() {
        return Response.seeOther(SIGN_IN).build();
    }

    @ServerExceptionMapper
    Response notForThem(ForbiddenException refused) {
        return Response.seeOther(first(caller.who())).build();
    }

    private static URI first(Who who) {
        return Page.all()
                .filter(page -> page.isFor(who.scopes(), who.desk()))
                .findFirst()
                .map(page -> URI.create(page.path()))
                .orElse(SIGN_IN);
    }
}
