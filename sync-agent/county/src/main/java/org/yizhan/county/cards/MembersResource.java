package org.yizhan.county.cards;

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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.directory.Roster;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.platform.Roles;

@Path("/api/members")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
class MembersResource {
    private final Cards cards;
    private final Roster roster;
    private final Centers centers;
    private final Jdbi jdbi;
    private final Caller caller;

    MembersResource(Cards cards, Roster roster, Centers centers, Jdbi jdbi, Caller caller) {
        this.cards = cards;
        this.roster = roster;
        this.centers = centers;
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /// Of one center; names are masked.
    @GET
    public List<Roster.Member> members(@QueryParam("center") @Nullable String center) {
        if (center == null) {
            throw Refused.invalid("center", "必须写明");
        }
        String code = centers.require(center).code();
        return jdbi.withHandle(handle -> roster.members(handle, code)).stream()
                .map(Roster.Member::masked)
                .toList();
    }

    @GET
    @Path("{id}/card.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String text(@PathParam("id") UUID id) {
        return cards.text(id, caller.id());
    }

    @GET
    @Path("{id}/card.png")
    @Produces("image/png")
    public byte[] picture(@PathParam("id") UUID id) {
        return QrCode.png(cards.text(id, caller.id()));
    }

    /// For a member without one; who has a card keeps it.
    @POST
    @Path("{id}/card")
    public Roster.Member issue(@PathParam("id") UUID id) {
        return cards.issue(id, caller.id()).masked();
    }

    @POST
    @Path("{id}/card/revoke")
    public Roster.Member revoke(@PathParam("id") UUID id) {
        return cards.revoke(id, caller.id()).masked();
    }
}
