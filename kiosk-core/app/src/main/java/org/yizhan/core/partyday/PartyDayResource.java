package org.yizhan.core.partyday;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.core.directory.Roster;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;

/// The themed Party day: opened and closed by the organiser, signed in to at the kiosk.
@Path("/api/partyday")
@RunOnVirtualThread
public class PartyDayResource {
    private final Store store;
    private final PartyDayBook book;
    private final SignIns signIns;
    private final Roster roster;
    private final Once once;
    private final Caller caller;

    PartyDayResource(Store store, PartyDayBook book, SignIns signIns, Roster roster, Once once, Caller caller) {
        this.store = store;
        this.book = book;
        this.signIns = signIns;
        this.roster = roster;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @Path("today")
    @RolesAllowed({Scopes.KIOSK, Scopes.BOARD, Scopes.DUTY, Scopes.ORGANISER})
    public PartyDays.Today today() {
        return new PartyDays.Today(store.read(book::dayOfToday).orElse(null));
    }

    /// Signs the holder of a member card in. A refused card is on record before the answer says so.
    @POST
    @Path("sign-ins")
    @ResponseStatus(201)
    @RolesAllowed(Scopes.KIOSK)
    public PartyDays.Greeting signIn(@NotNull @Valid PartyDays.CardScan scan) {
        String kiosk = caller.name();
        return once.writeThenRead(
                "POST /api/partyday/sign-ins",
                scan.id(),
                scan,
                SignIns.Outcome.class,
                tx -> signIns.scan(tx, scan, kiosk),
                signIns::greeting);
    }

    /// The branches a Party day can be opened for.
    @GET
    @Path("branches")
    @RolesAllowed(Scopes.ORGANISER)
    public List<PartyDays.Branch> branches() {
        return store.read(roster::branches).stream()
                .map(branch -> new PartyDays.Branch(branch.id(), branch.name(), branch.members()))
                .toList();
    }

    @POST
    @Path("days")
    @ResponseStatus(201)
    @RolesAllowed(Scopes.ORGANISER)
    public PartyDays.Day open(@NotNull @Valid PartyDays.Opening opening) {
        String by = caller.name();
        return once.write(
                "POST /api/partyday/days",
                opening.id(),
                opening,
                PartyDays.Day.class,
                tx -> book.open(tx, opening, by));
    }

    /// Closes a day. Closing it again is harmless.
    @POST
    @Path("days/{id}/close")
    @RolesAllowed(Scopes.ORGANISER)
    public PartyDays.Day close(@PathParam("id") UUID id) {
        String by = caller.name();
        return store.write(tx -> book.close(tx, id, by));
    }

    /// Who came, by masked names, and how many cards were not accepted.
    @GET
    @Path("days/{id}/register")
    @RolesAllowed(Scopes.ORGANISER)
    public PartyDays.Register register(@PathParam("id") UUID id) {
        return store.read(handle -> signIns.register(handle, id));
    }
}
