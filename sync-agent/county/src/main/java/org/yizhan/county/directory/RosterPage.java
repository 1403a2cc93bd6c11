package org.yizhan.county.directory;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.Center;
import org.yizhan.county.centers.Centers;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Form;
import org.yizhan.county.platform.Roles;
import org.yizhan.county.platform.Shown;

/// The console's rosters: who joins, moves, leaves; publishing. Names are masked until one member is opened.
@Path("/roster")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class RosterPage {
    private final Membership membership;
    private final Roster roster;
    private final Centers centers;
    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    RosterPage(Membership membership, Roster roster, Centers centers, Jdbi jdbi, Caller caller, Clock clock) {
        this.membership = membership;
        this.roster = roster;
        this.centers = centers;
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    record ChangeLine(String what, String who, String officer, String at) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance roster(
                List<Center> centers,
                Membership.Standing standing,
                List<ChangeLine> waiting,
                Roster.@Nullable Member open,
                String fresh);
    }

    /// Without a center named, one that has members, or else any.
    @GET
    @Operation(hidden = true)
    public TemplateInstance roster(
            @QueryParam("center") @Nullable String center, @QueryParam("member") @Nullable UUID member) {
        String chosen = center == null ? aCenter() : center;
        return page(chosen, member == null ? null : membership.read(chosen, member, caller.id()));
    }

    @POST
    @Path("{center}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance join(
            @PathParam("center") String center,
            @FormParam("id") @Nullable UUID id,
            @FormParam("name") @Nullable String name,
            @FormParam("branchId") @Nullable String branch) {
        membership.join(center, Form.required("id", id), given(name), given(branch), caller.id());
        return page(center, null);
    }

    @POST
    @Path("{center}/members/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance change(
            @PathParam("center") String center,
            @PathParam("id") UUID id,
            @FormParam("name") @Nullable String name,
            @FormParam("branchId") @Nullable String branch) {
        membership.change(center, id, given(name), given(branch), caller.id());
        return page(center, null);
    }

    @POST
    @Path("{center}/members/{id}/leave")
    @Operation(hidden = true)
    public TemplateInstance leave(@PathParam("center") String center, @PathParam("id") UUID id) {
        membership.leave(center, id, caller.id());
        return page(center, null);
    }

    @POST
    @Path("{center}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance publish(
            @PathParam("center") String center, @FormParam("version") int version, @FormParam("changes") int changes) {
        membership.publish(center, version, changes, caller.id());
        return page(center, null);
    }

    private String aCenter() {
        String withMembers = jdbi.withHandle(roster::aCenter);
        return withMembers.isEmpty()
                ? centers.all().stream().map(Center::code).findFirst().orElse("")
                : withMembers;
    }

    private TemplateInstance page(String center, Roster.@Nullable Member open) {
        Membership.Standing standing = membership.standing(center);
        Map<UUID, String> names =
                standing.members().stream().collect(Collectors.toMap(Roster.Member::id, Roster.Member::name));
        List<ChangeLine> waiting = standing.waiting().stream()
                .map(change -> new ChangeLine(
                        shown(change.kind()),
                        names.getOrDefault(change.member(), "（已转出）"),
                        change.officer(),
                        Shown.time(change.at(), clock)))
                .toList();
        return Templates.roster(
                centers.all(), standing, waiting, open, UUID.randomUUID().toString());
    }

    private static String shown(RosterChanges.Kind kind) {
        return switch (kind) {
            case JOINED -> "转入";
            case RENAMED -> "改名";
            case MOVED -> "换支部";
            case LEFT -> "转出";
            case CARD -> "发卡";
        };
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
