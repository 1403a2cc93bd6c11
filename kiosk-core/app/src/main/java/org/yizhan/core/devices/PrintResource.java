package org.yizhan.core.devices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Refused;

/// What was printed and what was not, and how the printer is, for the desk.
@Path("/api/devices")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class PrintResource {
    private static final int SHOWN = 50;

    private final Store store;
    private final PrintJobs jobs;
    private final PrintWakeUp wakeUp;
    private final Checkups checkups;

    PrintResource(Store store, PrintJobs jobs, PrintWakeUp wakeUp, Checkups checkups) {
        this.store = store;
        this.jobs = jobs;
        this.wakeUp = wakeUp;
        this.checkups = checkups;
    }

    /// How the printer is: by what came of the last slip, and by what it says of itself between two.
    @GET
    @Path("printer")
    public Checkup.Check printer() {
        return store.read(checkups::printer);
    }

    /// The newest fifty slips, newest first.
    @GET
    @Path("prints")
    public List<Print> newest() {
        return store.read(handle -> jobs.newest(handle, SHOWN));
    }

    /// Tries a failed slip again. One that is on its way already is answered as it is.
    @POST
    @Path("prints/{id}/retry")
    public Print retry(@PathParam("id") UUID id) {
        return store.write(tx -> {
            PrintJob job = jobs.find(tx.handle(), id).orElseThrow(() -> Refused.notFound("devices", "print"));
            if (PrintStates.isUnfinished(job.state())) {
                return job.shown();
            }
            tx.afterCommit(wakeUp::ring);
            return jobs.step(tx, id, PrintStep.RETRY, null, false)
                    .map(PrintJob::shown)
                    .orElseThrow(() -> Refused.conflict("devices", "printed", "the printer says it is out"));
        });
    }
}
