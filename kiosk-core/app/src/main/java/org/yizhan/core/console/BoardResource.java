package org.yizhan.core.console;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Cookies;
import org.yizhan.core.web.Credentials;
import org.yizhan.core.web.TokenHash;

/// The big screen's page: numbers and desks, never a name. A television is enrolled once; from then on its
/// browser holds the token in a cookie, out of sight of whoever reads the address on the screen.
@Path("/board")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BoardResource {
    private static final URI BOARD = URI.create("/board");
    private static final URI ENROL = URI.create("/board/enrol");
    private static final Set<String> READS_ONLY = Set.of(Scopes.BOARD);

    private final Caller caller;
    private final List<Credentials> credentials;
    private final RoutingContext request;

    BoardResource(Caller caller, @All List<Credentials> credentials, RoutingContext request) {
        this.caller = caller;
        this.credentials = credentials;
        this.request = request;
    }

    @CheckedTemplate(basePath = "board")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance board();

        static native TemplateInstance enrol();
    }

    /// The big screen. With a token in the address it takes that into a cookie and comes back without it.
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response board(@QueryParam("token") @Nullable String token) {
        if (token != null) {
            return enter(token);
        }
        return caller.has(Scopes.BOARD) || caller.has(Scopes.DUTY)
                ? Response.ok(Templates.board()).build()
                : Response.seeOther(ENROL).build();
    }

    /// Where a television that nobody knows gives the code an admin has made for it.
    @GET
    @Path("enrol")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance enrol() {
        return Templates.enrol();
    }

    @ServerExceptionMapper
    Response unknown(AuthenticationFailedException refused) {
        return Response.seeOther(ENROL).build();
    }

    /// Takes the token only if it is a board's and no more: a cookie goes along with whatever a page asks for.
    private Response enter(String token) {
        byte[] hash = TokenHash.of(token);
        boolean known = credentials.stream()
                .flatMap(kind -> kind.find(hash).stream())
                .anyMatch(who -> who.scopes().equals(READS_ONLY));
        return known
                ? Response.seeOther(BOARD)
                        .cookie(Cookies.board(request.request(), token))
                        .build()
                : Response.seeOther(ENROL).build();
    }
}
