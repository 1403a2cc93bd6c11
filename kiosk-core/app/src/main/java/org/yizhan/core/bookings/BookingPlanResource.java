package org.yizhan.core.bookings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.opening.OpenLines;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// How lines are booked, as an admin chooses it. What is booked already stays booked.
@Path("/api/bookings/lines/{id}/plan")
@RunOnVirtualThread
@RolesAllowed(Scopes.ADMIN)
public class BookingPlanResource {
    private final Store store;
    private final Caller caller;
    private final OpenLines lines;
    private final Plans plans;

    BookingPlanResource(Store store, Caller caller, OpenLines lines, Plans plans) {
        this.store = store;
        this.caller = caller;
        this.lines = lines;
        this.plans = plans;
    }

    /// Choosing the same again is harmless.
    @PUT
    public Bookings.Plan choose(@PathParam("id") String id, @NotNull @Valid Bookings.Plan plan) {
        if (plan.visitMinutes() > plan.minutes()) {
            throw Refused.invalid("visitMinutes", Violation.OUT_OF_RANGE, "must fit into a slot");
        }
        String by = caller.name();
        return store.write(tx -> {
            LocalizedText name = lines.names(tx.handle()).get(id);
            if (name == null) {
                throw Refused.notFound(Refusals.FEATURE, "line");
            }
            return plans.choose(tx, id, name, plan, by);
        });
    }
}
