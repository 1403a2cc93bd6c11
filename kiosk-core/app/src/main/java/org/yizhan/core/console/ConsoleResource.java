package org.yizhan.core.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.directory.HomeCenter;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.staff.FirstAdmin;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.OwnMachine;
import org.yizhan.core.web.Who;

/// The duty desk's web pages. A page is a shell; its script reads and writes over the same API as any other
/// client. Whoever is not signed on is sent to sign in, whoever may not see a page to one they may.
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ConsoleResource {
    private static final URI SIGN_IN = URI.create("/console/sign-in");
    private static final URI FIRST = URI.create("/console/first");
    private static final URI PIN = URI.create("/console/pin");

    private final Caller caller;
    private final Settings settings;
    private final Openings openings;
    private final Store store;
    private final HomeCenter home;
    private final FirstAdmin firstAdmin;
    private final RoutingContext request;

    ConsoleResource(
            Caller caller,
            Settings settings,
            Openings openings,
            Store store,
            HomeCenter home,
            FirstAdmin firstAdmin,
            RoutingContext request) {
        this.caller = caller;
        this.settings = settings;
        this.openings = openings;
        this.store = store;
        this.home = home;
        this.firstAdmin = firstAdmin;
        this.request = request;
    }

    @CheckedTemplate(basePath = "console")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signIn(String center, List<Integer> desks);

        static native TemplateInstance queue(Shell shell, Standards standards);

        static native TemplateInstance desks(Shell shell, Standards standards);

        static native TemplateInstance bookings(Shell shell);

        static native TemplateInstance cases(Shell shell);

        static native TemplateInstance partyday(Shell shell);

        static native TemplateInstance notices(Shell shell);

        static native TemplateInstance figures(Shell shell);

        static native TemplateInstance figuresDay(Shell shell);

        static native TemplateInstance opening(Shell shell);

        static native TemplateInstance devices(Shell shell);

        static native TemplateInstance staff(Shell shell);

        static native TemplateInstance pin(String name, String csrf);

        static native TemplateInstance first(String center);
    }

    @GET
    @Path("sign-in")
    @PermitAll
    @Operation(hidden = true)
    public Response signIn() {
        if (isFirstAwaited()) {
            return Response.seeOther(FIRST).build();
        }
        List<Integer> desks =
                IntStream.rangeClosed(1, settings.number(Setting.DESKS)).boxed().toList();
        return Response.ok(Templates.signIn(center(), desks)).build();
    }

    /// Where the first admin is made: on this machine only, and only until there is one.
    @GET
    @Path("first")
    @PermitAll
    @Operation(hidden = true)
    public Response first() {
        return isFirstAwaited()
                ? Response.ok(Templates.first(center())).build()
                : Response.seeOther(SIGN_IN).build();
    }

    private boolean isFirstAwaited() {
        return OwnMachine.sends(request) && firstAdmin.isAwaited();
    }

    private String center() {
        return store.read(
                handle -> home.find(handle).map(facts -> facts.name().chinese()).orElse("驿站"));
    }

    /// Where whoever is signed on chooses their own PIN.
    @GET
    @Path("pin")
    @RolesAllowed({Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN, Scopes.NEW_PIN})
    @Operation(hidden = true)
    public TemplateInstance pin() {
        Who who = caller.who();
        return Templates.pin(who.shown(), Objects.requireNonNullElse(who.csrf(), ""));
    }

    /// Calling, for whoever sits at a desk; others find their first page here.
    @GET
    @RolesAllowed({Scopes.DUTY, Scopes.ORGANISER, Scopes.ADMIN})
    @Operation(hidden = true)
    public Response queue() {
        Who who = caller.who();
        return Page.QUEUE.isFor(who.scopes(), who.desk())
                ? Response.ok(Templates.queue(Shell.of(Page.QUEUE, who), Standards.of(settings, openings)))
                        .build()
                : Response.seeOther(first(who)).build();
    }

    /// All desks at one glance, for whoever looks after them.
    @GET
    @Path("desks")
    @RolesAllowed(Scopes.DUTY)
    @Operation(hidden = true)
    public TemplateInstance desks() {
        return Templates.desks(Shell.of(Page.DESKS, caller.who()), Standards.of(settings, openings));
    }

    /// Who is expected when, and booking for whoever calls or stands at the desk.
    @GET
    @Path("bookings")
    @RolesAllowed(Scopes.DUTY)
    @Operation(hidden = true)
    public TemplateInstance bookings() {
        return Templates.bookings(Shell.of(Page.BOOKINGS, caller.who()));
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

    /// How it went, in numbers of places and hours, never of persons.
    @GET
    @Path("figures")
    @RolesAllowed(Scopes.DUTY)
    @Operation(hidden = true)
    public TemplateInstance figures() {
        return Templates.figures(Shell.of(Page.FIGURES, caller.who()));
    }

    /// What the figures of one day are counted from, number by number; behind the figures.
    @GET
    @Path("figures/day")
    @RolesAllowed(Scopes.DUTY)
    @Operation(hidden = true)
    public TemplateInstance figuresDay() {
        return Templates.figuresDay(Shell.of(Page.FIGURES, caller.who()));
    }

    /// When the center is open.
    @GET
    @Path("opening")
    @RolesAllowed(Scopes.ADMIN)
    @Operation(hidden = true)
    public TemplateInstance opening() {
        return Templates.opening(Shell.of(Page.OPENING, caller.who()));
    }

    @GET
    @Path("devices")
    @RolesAllowed({Scopes.DUTY, Scopes.ADMIN})
    @Operation(hidden = true)
    public TemplateInstance devices() {
        return Templates.devices(Shell.of(Page.DEVICES, caller.who()));
    }

    @GET
    @Path("staff")
    @RolesAllowed(Scopes.ADMIN)
    @Operation(hidden = true)
    public TemplateInstance staff() {
        return Templates.staff(Shell.of(Page.STAFF, caller.who()));
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
        if (who.scopes().contains(Scopes.NEW_PIN)) {
            return PIN;
        }
        return Page.all()
                .filter(page -> page.isFor(who.scopes(), who.desk()))
                .findFirst()
                .map(page -> URI.create(page.path()))
                .orElse(SIGN_IN);
    }
}
