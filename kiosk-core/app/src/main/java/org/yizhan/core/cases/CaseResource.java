package org.yizhan.core.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// Applications for the items of the catalogue.
@Path("/api/cases")
@RunOnVirtualThread
public class CaseResource {
    private static final String FILE = "POST /api/cases";

    private final Filing filing;
    private final Receipts receipts;
    private final CaseBook book;
    private final Papers papers;
    private final Store store;
    private final Once once;
    private final Caller caller;

    CaseResource(
            Filing filing, Receipts receipts, CaseBook book, Papers papers, Store store, Once once, Caller caller) {
        this.filing = filing;
        this.receipts = receipts;
        this.book = book;
        this.papers = papers;
        this.store = store;
        this.once = once;
        this.caller = caller;
    }

    /// Files an application; the receipt goes to the printer with it.
    @POST
    @ResponseStatus(201)
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Cases.Receipt file(@NotNull @Valid Cases.Application application) {
        Filer by = Filer.of(caller);
        requireDesk(by, "ticketId", application.ticketId());
        requireDesk(by, "agent", application.agent());
        return papers.onRecord(
                by.name(),
                application.applicant(),
                application.paper(),
                () -> once.answered(FILE, application.id(), application, UUID.class)
                        .isPresent(),
                () -> once.writeThenRead(
                        FILE,
                        application.id(),
                        application,
                        UUID.class,
                        tx -> filing.file(tx, application, by),
                        receipts::of));
    }

    private static void requireDesk(Filer by, String field, @Nullable Object named) {
        if (named != null && !by.atDesk()) {
            throw Refused.invalid(field, Violation.UNKNOWN, "is for a desk to name");
        }
    }

    /// Whom a receipt or a member card names, masked: for a form that is filled in with it. Nothing is written but a
    /// card that is refused.
    @POST
    @Path("known")
    @RolesAllowed(Scopes.KIOSK)
    public Cases.Known known(@NotNull @Valid Cases.PaperScan scan) {
        return papers.known(scan.paper(), caller.name());
    }

    /// Prints the receipt once more, marked as a copy. While one is on its way, that one is answered.
    @POST
    @Path("{id}/reprint")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Print reprint(@PathParam("id") UUID id) {
        return once.write(
                "POST /api/cases/" + id + "/reprint", Ids.next(), id, Print.class, tx -> receipts.again(tx, id));
    }

    /// How a case stands, by its receipt's QR text or eight digits.
    @GET
    @Path("progress")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Cases.Progress progress(@QueryParam("code") @NotNull String code) {
        return book.progress(code.strip(), caller.name());
    }

    /// The latest cases first, of one stage or of all.
    @GET
    @RolesAllowed(Scopes.DUTY)
    public List<Cases.Summary> list(
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(500) int limit) {
        Cases.Stage only = stage == null ? null : stage(stage);
        return store.read(handle -> book.list(handle, only, limit));
    }

    private static Cases.Stage stage(String name) {
        return Arrays.stream(Cases.Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refused.invalid("stage", Violation.UNKNOWN, "must be one of " + List.of(Cases.Stage.values())));
    }

    /// Everything about a case; that somebody read it is on record.
    @GET
    @Path("{id}")
    @RolesAllowed(Scopes.DUTY)
    public Cases.Detail detail(@PathParam("id") UUID id) {
        return book.detail(id, caller.name());
    }
}
