package org.yizhan.county.notices;

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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Form;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Roles;

/// The console's notices: drafting, publishing as the second person, withdrawing.
@Path("/notices")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NoticesPage {
    private final Notices notices;
    private final Caller caller;
    private final Clock clock;

    NoticesPage(Notices notices, Caller caller, Clock clock) {
        this.notices = notices;
        this.caller = caller;
        this.clock = clock;
    }

    record Line(
            UUID id,
            String title,
            String kind,
            String publisher,
            String centers,
            LocalDate startsOn,
            LocalDate endsOn,
            String state,
            String mark,
            boolean publishable,
            boolean waitsForOther,
            boolean withdrawable) {}

    record KindLine(String name, String shown) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance notices(List<Line> notices, List<KindLine> kinds, String fresh, LocalDate today);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        List<Line> lines = notices.all().stream().map(this::line).toList();
        List<KindLine> kinds = Arrays.stream(Notice.Kind.values())
                .map(kind -> new KindLine(kind.name(), kind.shown()))
                .toList();
        return Templates.notices(lines, kinds, UUID.randomUUID().toString(), LocalDate.now(clock));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance draft(
            @FormParam("id") @Nullable UUID id,
            @FormParam("kind") Notice.@Nullable Kind kind,
            @FormParam("title") @Nullable String title,
            @FormParam("body") @Nullable String body,
            @FormParam("publisher") @Nullable String publisher,
            @FormParam("startsOn") @Nullable String startsOn,
            @FormParam("endsOn") @Nullable String endsOn) {
        notices.draft(
                new Draft(
                        Form.required("id", id),
                        Form.required("kind", kind),
                        text("title", title),
                        text("body", body),
                        text("publisher", publisher),
                        null,
                        Form.date("startsOn", startsOn),
                        Form.date("endsOn", endsOn),
                        List.of()),
                caller.id());
        return all();
    }

    @POST
    @Path("{id}/publish")
    @Operation(hidden = true)
    public TemplateInstance publish(@PathParam("id") UUID id) {
        notices.publish(id, caller.id());
        return all();
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(hidden = true)
    public TemplateInstance withdraw(@PathParam("id") UUID id) {
        notices.withdraw(id, caller.id());
        return all();
    }

    private Line line(Notice notice) {
        boolean draft = notice.state() == Notice.State.DRAFT;
        boolean own = notice.draftedBy().equals(caller.id());
        boolean ended = notice.endsOn().isBefore(LocalDate.now(clock));
        String mark = switch (notice.state()) {
            case DRAFT -> "attention";
            case PUBLISHED -> ended ? "quiet" : "done";
            case WITHDRAWN -> "quiet";
        };
        return new Line(
                notice.id(),
                notice.title().chinese(),
                notice.kind().shown(),
                notice.publisher().chinese(),
                notice.centers().isEmpty() ? "所有中心" : notice.centers().size() + " 个中心",
                notice.startsOn(),
                notice.endsOn(),
                ended && !draft ? "已结束" : notice.state().shown(),
                mark,
                draft && !own,
                draft && own,
                notice.state() != Notice.State.WITHDRAWN && !ended);
    }

    private static LocalizedText text(String field, @Nullable String text) {
        return LocalizedText.of(Form.given(field, text));
    }
}
