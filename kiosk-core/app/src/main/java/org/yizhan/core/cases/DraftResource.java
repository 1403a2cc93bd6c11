package org.yizhan.core.cases;

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
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;

/// Applications begun at a kiosk that go on at a desk.
@Path("/api/cases/drafts")
@RunOnVirtualThread
public class DraftResource {
    private static final String HAND_OVER = "POST /api/cases/drafts";

    private final HandingOver handing;
    private final OpenDrafts drafts;
    private final DraftDesk desk;
    private final Receipts receipts;
    private final Papers papers;
    private final Store store;
    private final Once once;
    private final Caller caller;

    DraftResource(
            HandingOver handing,
            OpenDrafts drafts,
            DraftDesk desk,
            Receipts receipts,
            Papers papers,
            Store store,
            Once once,
            Caller caller) {
        this.handing = handing;
        this.drafts = drafts;
        this.desk = desk;
        this.receipts = receipts;
        this.papers = papers;
        this.store = store;
        this.once = once;
        this.caller = caller;
    }

    /// Hands a draft over to the desk; the slip goes to the printer with it.
    @POST
    @ResponseStatus(201)
    @RolesAllowed(Scopes.KIOSK)
    public Drafts.HandedOver handOver(@NotNull @Valid Drafts.HandOver given) {
        String kiosk = caller.name();
        return papers.onRecord(
                kiosk,
                HandingOver.applicant(given.form()),
                given.paper(),
                () -> once.answered(HAND_OVER, given.id(), given, Drafts.HandedOver.class)
                        .isPresent(),
                () -> once.write(
                        HAND_OVER,
                        given.id(),
                        given,
                        Drafts.HandedOver.class,
                        tx -> handing.handOver(tx, given, kiosk)));
    }

    /// What waits for a desk, the oldest first.
    @GET
    @RolesAllowed(Scopes.DUTY)
    public List<Drafts.Summary> list() {
        return store.read(desk::list);
    }

    /// Everything that has been answered; that somebody read it is on record.
    @GET
    @Path("{id}")
    @RolesAllowed(Scopes.DUTY)
    public Drafts.Detail detail(@PathParam("id") UUID id) {
        return desk.detail(id, caller.name());
    }

    /// Files the draft as a case, completed; the receipt goes to the printer with it.
    @POST
    @Path("{id}/file")
    @ResponseStatus(201)
    @RolesAllowed(Scopes.DUTY)
    public Cases.Receipt file(@PathParam("id") UUID id, @NotNull @Valid Cases.Application application) {
        Filer by = Filer.of(caller);
        String file = HAND_OVER + "/" + id + "/file";
        return papers.onRecord(
                by.name(),
                application.applicant(),
                application.paper(),
                () -> once.answered(file, application.id(), application, UUID.class)
                        .isPresent(),
                () -> once.writeThenRead(
                        file,
                        application.id(),
                        application,
                        UUID.class,
                        tx -> desk.file(tx, id, application, by),
                        receipts::of));
    }

    /// Erases a draft that nobody goes on with. One that is gone already stays gone.
    @POST
    @Path("{id}/discard")
    @RolesAllowed(Scopes.DUTY)
    public void discard(@PathParam("id") UUID id) {
        String by = caller.name();
        store.write(tx -> {
            drafts.end(tx, id, OpenDrafts.End.DISCARDED, by);
            return id;
        });
    }
}
