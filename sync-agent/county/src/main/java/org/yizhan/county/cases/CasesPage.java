package org.yizhan.county.cases;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Caller;
import org.yizhan.county.platform.Form;
import org.yizhan.county.platform.Refused;
import org.yizhan.county.platform.Roles;

/// The console's case list, with one case open beside it.
@Path("/cases")
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CasesPage {
    private final Cases cases;
    private final CaseCounts counts;
    private final CaseViews views;
    private final Caller caller;

    CasesPage(Cases cases, CaseCounts counts, CaseViews views, Caller caller) {
        this.cases = cases;
        this.counts = counts;
        this.views = views;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<CaseViews.Tab> tabs, String stage, List<CaseViews.Line> lines, CaseViews.@Nullable Open open);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("stage") @Nullable Stage stage) {
        return page(stage == null ? Stage.FILED : stage, null);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance open(@PathParam("id") UUID id) {
        CaseFile.Whole whole = cases.read(id, caller.id());
        return page(whole.line().stage(), views.open(whole));
    }

    /// Answers with the page as it is afterwards, to be put in place of what the officer saw.
    @POST
    @Path("{id}/{command}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance order(
            @PathParam("id") UUID id,
            @PathParam("command") String command,
            @FormParam("id") @Nullable UUID key,
            @FormParam("reason") @Nullable String reason) {
        Stage.Command known = Arrays.stream(Stage.Command.values())
                .filter(one -> one.path().equals(command))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("cases", "没有这个操作"));
        if (reason != null && reason.length() > CasesResource.MAX_REASON) {
            throw Refused.invalid("reason", "最多 200 个字");
        }
        cases.order(
                id, new Cases.Order(Form.required("id", key), known, Form.text(reason), caller.id(), caller.name()));
        return open(id);
    }

    private TemplateInstance page(Stage stage, CaseViews.@Nullable Open open) {
        return Templates.list(
                views.tabs(counts.all(), stage), stage.name(), views.lines(cases.list(null, stage)), open);
    }
}
