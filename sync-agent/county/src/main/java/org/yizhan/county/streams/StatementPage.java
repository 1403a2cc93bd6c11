package org.yizhan.county.streams;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.Center;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.platform.Roles;
import org.yizhan.county.platform.Shown;

/// What the county holds of a center, counted from the tables while one waits, as a page and for programs.
@Path("/")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class StatementPage {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Cursors cursors;
    private final Centers centers;
    private final Clock clock;

    StatementPage(Jdbi jdbi, Accounts accounts, Cursors cursors, Centers centers, Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.cursors = cursors;
        this.centers = centers;
        this.clock = clock;
    }

    record StatedLine(
            long cut,
            long centerCount,
            String centerDigest,
            long countyCount,
            String countyDigest,
            boolean same,
            String at) {}

    record Stream(
            long epoch,
            int lane,
            boolean forked,
            long count,
            String digest,
            String now,
            List<String> findings,
            @Nullable StatedLine stated) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance statement(List<Center> centers, String chosen, List<Stream> streams);
    }

    @GET
    @Path("statement")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("center") @Nullable String center) {
        List<Center> all = centers.all();
        String chosen = center != null
                ? centers.require(center).code()
                : all.isEmpty() ? "" : all.getFirst().code();
        return Templates.statement(
                all, chosen, streams(chosen).stream().map(this::shown).toList());
    }

    @GET
    @Path("api/statements")
    public List<StreamAccount> statements(@QueryParam("center") @Nullable String center) {
        if (center == null) {
            throw Refused.invalid("center", "必须写明");
        }
        return streams(centers.require(center).code());
    }

    private List<StreamAccount> streams(String center) {
        return accounts.accounts(center, jdbi.withHandle(handle -> cursors.all(handle, center)));
    }

    private Stream shown(StreamAccount account) {
        Accounts.Stated last = account.last();
        return new Stream(
                account.stream().epoch(),
                account.stream().lane(),
                account.forked(),
                account.count(),
                account.digest(),
                Shown.time(clock.instant(), clock),
                account.findings(),
                last == null
                        ? null
                        : new StatedLine(
                                last.cut(),
                                last.centerCount(),
                                last.centerDigest(),
                                last.countyCount(),
                                last.countyDigest(),
                                last.same(),
                                Shown.time(last.at(), clock)));
    }
}
