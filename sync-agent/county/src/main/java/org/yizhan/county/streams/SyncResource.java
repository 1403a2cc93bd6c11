package org.yizhan.county.streams;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.platform.Roles;
import org.yizhan.sync.Span;
import org.yizhan.sync.Wire;

/// What agents call, as [Wire] has it. The center is the one that the client certificate names.
@Path("/sync/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CENTER)
@RunOnVirtualThread
class SyncResource {
    private final Greeting greeting;
    private final Intake intake;
    private final Accounts accounts;
    private final Rows rows;
    private final Jdbi jdbi;
    private final SecurityIdentity center;

    SyncResource(Greeting greeting, Intake intake, Accounts accounts, Rows rows, Jdbi jdbi, SecurityIdentity center) {
        this.greeting = greeting;
        this.intake = intake;
        this.accounts = accounts;
        this.rows = rows;
        this.jdbi = jdbi;
        this.center = center;
    }

    @POST
    @Path("hello")
    @Operation(hidden = true)
    public Wire.Welcome hello(byte[] body) {
        return greeting.greet(code(), Body.hello(body));
    }

    @POST
    @Path("push")
    @Operation(hidden = true)
    public Wire.Receipt push(byte[] body) {
        return intake.take(code(), Body.batch(body));
    }

    @POST
    @Path("digests")
    @Operation(hidden = true)
    public Wire.Digests digests(byte[] body) {
        Wire.DigestQuery query = Body.digests(body);
        return new Wire.Digests(
                accounts.digests(code(), query.stream(), new Span(query.from(), query.to()).parts(query.parts())));
    }

    @POST
    @Path("statements")
    @Operation(hidden = true)
    public Wire.Statement statement(byte[] body) {
        return accounts.state(code(), Body.claim(body));
    }

    @POST
    @Path("rows")
    @Operation(hidden = true)
    public Wire.Rows rows(byte[] body) {
        Wire.RowQuery query = Body.rows(body);
        return new Wire.Rows(jdbi.withHandle(handle -> rows.of(handle, code(), query.stream(), query.seqs())));
    }

    private String code() {
        return center.getPrincipal().getName();
    }
}
