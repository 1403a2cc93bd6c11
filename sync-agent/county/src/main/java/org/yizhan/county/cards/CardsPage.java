package org.yizhan.county.cards;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.Center;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.directory.Roster;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Roles;

/// The console's member cards: a center's members, one card or all of them on paper, revoking.
@Path("/cards")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CardsPage {
    private final Cards cards;
    private final Roster roster;
    private final Centers centers;
    private final Jdbi jdbi;
    private final Caller caller;

    CardsPage(Cards cards, Roster roster, Centers centers, Jdbi jdbi, Caller caller) {
        this.cards = cards;
        this.roster = roster;
        this.centers = centers;
        this.jdbi = jdbi;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance cards(List<Center> centers, String chosen, List<Roster.Member> members);

        static native TemplateInstance sheet(String chosen, List<Roster.Member> members);
    }

    /// Without a center named, one that has members.
    @GET
    @Operation(hidden = true)
    public TemplateInstance cards(@QueryParam("center") @Nullable String center) {
        String chosen = center == null
                ? jdbi.withHandle(roster::aCenter)
                : centers.require(center).code();
        return page(chosen);
    }

    @GET
    @Path("sheet")
    @Operation(hidden = true)
    public TemplateInstance sheet(
            @QueryParam("center") @Nullable String center, @QueryParam("member") @Nullable UUID member) {
        String chosen = centers.require(center == null ? "" : center).code();
        return Templates.sheet(chosen, cards.printed(chosen, member, caller.id()));
    }

    @POST
    @Path("{id}/issue")
    @Operation(hidden = true)
    public TemplateInstance issue(@PathParam("id") UUID id) {
        return page(cards.issue(id, caller.id()).center());
    }

    @POST
    @Path("{id}/revoke")
    @Operation(hidden = true)
    public TemplateInstance revoke(@PathParam("id") UUID id) {
        return page(cards.revoke(id, caller.id()).center());
    }

    private TemplateInstance page(String center) {
        List<Roster.Member> members = jdbi.withHandle(handle -> roster.members(handle, center)).stream()
                .map(Roster.Member::masked)
                .toList();
        return Templates.cards(centers.all(), center, members);
    }
}
