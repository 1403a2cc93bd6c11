package org.yizhan.core.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.Once;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// Leaving a desk for a while, and being back.
@Path("/api/opening/desks/{desk}")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class DeskPauseResource {
    private final Once once;
    private final Caller caller;
    private final Settings settings;
    private final DeskPauses pauses;

    DeskPauseResource(Once once, Caller caller, Settings settings, DeskPauses pauses) {
        this.once = once;
        this.caller = caller;
        this.settings = settings;
        this.pauses = pauses;
    }

    /// That desk calls nobody until somebody is back. A desk that is paused already has another reason from now on.
    @POST
    @Path("pause")
    public Opening.Pause pause(@PathParam("desk") int desk, @NotNull @Valid Opening.PauseRequest request) {
        requireDesk(desk);
        String by = caller.name();
        return once.write(
                "POST /api/opening/desks/" + desk + "/pause",
                request.id(),
                request,
                Opening.Pause.class,
                tx -> pauses.begin(tx, desk, request, by));
    }

    /// Somebody is at the desk again.
    @POST
    @Path("resume")
    public Opening.ResumeRequest resume(@PathParam("desk") int desk, @NotNull @Valid Opening.ResumeRequest request) {
        requireDesk(desk);
        String by = caller.name();
        return once.write(
                "POST /api/opening/desks/" + desk + "/resume",
                request.id(),
                request,
                Opening.ResumeRequest.class,
                tx -> {
                    pauses.end(tx, desk, by);
                    return request;
                });
    }

    private void requireDesk(int desk) {
        if (desk < 1 || desk > settings.number(Setting.DESKS)) {
            throw Refused.notFound("opening", "desk");
        }
    }
}
