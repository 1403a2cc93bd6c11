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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Once;
import org.yizhan.core.web.Caller;

/// Applications for the items of the catalogue.
@Path("/api/cases")
@RunOnVirtualThread
public class CaseResource {
    private final Filing filing;
    private final Receipts receipts;
    private final CaseBook book;
    private final Once once;
    private final Caller caller;

    CaseResource(Filing filing, Receipts receipts, CaseBook book, Once once, Caller caller) {
        this.filing = filing;
        this.receipts = receipts;
        this.book = book;
        this.once = once;
        this.caller = caller;
    }

    /// Files an application; the receipt goes to the printer with it.
    @POST
    @ResponseStatus(201)
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Cases.Receipt file(@NotNull @Valid Cases.Application application) {
        String by = caller.name();
        return once.write(
                "/api/cases",
                application.id(),
                application,
                Cases.Receipt.class,
                tx -> filing.file(tx, application, by));
    }

    /// Prints the receipt once more.
    @POST
    @Path("{id}/reprint")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public Cases.Receipt reprint(@PathParam("id") UUID id, @NotNull @Valid Cases.Reprint reprint) {
        return once.write(
                "/api/cases/" + id + "/reprint",
                reprint.id(),
                reprint,
                Cases.Receipt.class,
                tx -> receipts.again(tx, id));
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
            @QueryParam("stage") Cases.@Nullable Stage stage,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(500) int limit) {
        return book.list(stage, limit);
    }

    /// Everything about a case; that somebody read it is on record.
    @GET
    @Path("{id}")
    @RolesAllowed(Scopes.DUTY)
    public Cases.Detail detail(@PathParam("id") UUID id) {
        return book.detail(id, caller.name());
    }
}
