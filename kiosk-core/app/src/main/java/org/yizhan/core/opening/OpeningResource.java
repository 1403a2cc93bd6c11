package org.yizhan.core.opening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// When the center is open, as an admin chooses it. Choosing the same again is harmless.
@Path("/api/opening")
@RunOnVirtualThread
@RolesAllowed(Scopes.ADMIN)
public class OpeningResource {
    private final Store store;
    private final Caller caller;
    private final CoreClock clock;
    private final OpeningChoices choices;

    OpeningResource(Store store, Caller caller, CoreClock clock, OpeningChoices choices) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
        this.choices = choices;
    }

    @GET
    public Opening.Plan plan() {
        LocalDate today = clock.local().toLocalDate();
        return store.read(handle -> choices.plan(handle, today));
    }

    /// What holds for the center where a line says nothing of its own.
    @PUT
    @Path("rules")
    public Opening.Rules rules(@NotNull @Valid Opening.Rules rules) {
        String by = caller.name();
        return store.write(tx -> choices.choose(tx, Book.CENTER, rules, by));
    }

    @PUT
    @Path("lines/{id}/rules")
    public Opening.Rules rules(@PathParam("id") String id, @NotNull @Valid Opening.Rules rules) {
        String by = caller.name();
        return store.write(tx -> choices.choose(tx, id, rules, by));
    }

    /// Chooses for one day, over what county and state say of it.
    @PUT
    @Path("days/{date}")
    public Opening.Day day(@PathParam("date") String date, @NotNull @Valid Opening.DayChoice choice) {
        LocalDate day = parse(date);
        String by = caller.name();
        return store.write(tx -> choices.choose(tx, day, choice, by));
    }

    /// Takes the center's word for that day back.
    @DELETE
    @Path("days/{date}")
    public void forget(@PathParam("date") String date) {
        LocalDate day = parse(date);
        String by = caller.name();
        store.write(tx -> {
            choices.forget(tx, day, by);
            return day;
        });
    }

    private static LocalDate parse(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException none) {
            throw Refused.invalid("date", Violation.MALFORMED, "must be a date, 2026-11-26");
        }
    }
}
