package org.yizhan.county.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Roles;
import org.yizhan.county.platform.Shown;

/// The console's catalogue: an item's fee, limits and materials, and the next edition.
@Path("/catalogue")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CataloguePage {
    private static final int FEN_DIGITS = 2;

    private final Drafts drafts;
    private final Caller caller;
    private final Clock clock;

    CataloguePage(Drafts drafts, Caller caller, Clock clock) {
        this.drafts = drafts;
        this.caller = caller;
        this.clock = clock;
    }

    record GroupLine(String name, List<Item> items) {}

    record ChangeLine(String itemId, String name, String officer, String at) {}

    /// @param fee  in yuan
    record OpenItem(Item item, String fee, String limitZh, String limitEn) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance catalogue(
                List<GroupLine> groups,
                List<ChangeLine> changes,
                int version,
                int awaited,
                long revision,
                @Nullable OpenItem open);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance catalogue(@QueryParam("item") @Nullable String item) {
        return page(item == null ? null : drafts.item(item));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance change(@PathParam("id") String id, @BeanParam ItemForm form) {
        return page(drafts.change(id, form.draft(), caller.id()));
    }

    @POST
    @Path("{id}/discard")
    @Operation(hidden = true)
    public TemplateInstance discard(@PathParam("id") String id) {
        return page(drafts.discard(id, caller.id()));
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance publish(@FormParam("version") int version, @FormParam("revision") long revision) {
        drafts.publish(version, revision, caller.id());
        return page(null);
    }

    private TemplateInstance page(@Nullable Item open) {
        Drafts.Draft draft = drafts.draft();
        List<GroupLine> groups = draft.groups().stream()
                .map(group -> new GroupLine(
                        group.name().chinese(),
                        draft.items().stream()
                                .filter(item -> item.groupId().equals(group.id()))
                                .toList()))
                .toList();
        List<ChangeLine> changes = draft.changes().stream()
                .map(change -> new ChangeLine(
                        change.itemId(),
                        change.name().chinese() + (change.offered() ? "" : "（停办）"),
                        change.officer(),
                        Shown.time(change.at(), clock)))
                .toList();
        return Templates.catalogue(
                groups,
                changes,
                draft.version(),
                draft.awaited(),
                draft.revision(),
                open == null ? null : opened(open));
    }

    private static OpenItem opened(Item item) {
        LocalizedText limit = item.limitNote();
        return new OpenItem(
                item,
                BigDecimal.valueOf(item.feeFen(), FEN_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString(),
                limit == null ? "" : limit.chinese(),
                limit == null ? "" : limit.english());
    }
}
