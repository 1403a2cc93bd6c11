package org.yizhan.core.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Once;
import org.yizhan.core.web.Caller;

/// A line gives out no more numbers, or does again, as the desks say.
@Path("/api/queue")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class LineStopResource {
    private final Once once;
    private final Caller caller;
    private final LineStops stops;

    LineStopResource(Once once, Caller caller, LineStops stops) {
        this.once = once;
        this.caller = caller;
        this.stops = stops;
    }

    /// Lets that line give out no more numbers, until it is opened again.
    @POST
    @Path("services/{id}/close")
    public DeskWork.CloseLine close(@PathParam("id") String id, @NotNull @Valid DeskWork.CloseLine closing) {
        String by = caller.name();
        return once.write(
                "POST /api/queue/services/" + id + "/close",
                closing.id(),
                closing,
                DeskWork.CloseLine.class,
                tx -> stops.close(tx, id, closing, by));
    }

    /// Lets a line that a desk closed, or that was closed before its time, give out numbers again.
    @POST
    @Path("services/{id}/reopen")
    public Queue.DeskAction reopen(@PathParam("id") String id, @NotNull @Valid Queue.DeskAction action) {
        String by = caller.name();
        return once.write(
                "POST /api/queue/services/" + id + "/reopen", action.id(), action, Queue.DeskAction.class, tx -> {
                    stops.reopen(tx, id, by);
                    return action;
                });
    }
}
