package org.yizhan.core.devices;

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
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// Calling a person, from every screen of a kiosk.
@Path("/api/devices/help")
@RunOnVirtualThread
public class HelpResource {
    private final Store store;
    private final Once once;
    private final Caller caller;
    private final HelpCalls calls;

    HelpResource(Store store, Once once, Caller caller, HelpCalls calls) {
        this.store = store;
        this.once = once;
        this.caller = caller;
        this.calls = calls;
    }

    /// Rings at the desks.
    @POST
    @RolesAllowed(Scopes.KIOSK)
    @ResponseStatus(201)
    public HelpCall call(@NotNull @Valid HelpCall.Request request) {
        String kiosk = caller.name();
        return once.write(
                "POST /api/devices/help", request.id(), request, HelpCall.class, tx -> calls.call(tx, request, kiosk));
    }

    /// Whether somebody comes.
    @GET
    @Path("{id}")
    @RolesAllowed({Scopes.KIOSK, Scopes.DUTY})
    public HelpCall one(@PathParam("id") UUID id) {
        return store.read(
                handle -> calls.find(handle, id).orElseThrow(() -> Refused.notFound("devices", "call for help")));
    }

    /// What rings now.
    @GET
    @RolesAllowed(Scopes.DUTY)
    public List<HelpCall> ringing() {
        return store.read(calls::ringing);
    }

    /// Somebody comes. Accepting what another one accepted before changes nothing.
    @POST
    @Path("{id}/accept")
    @RolesAllowed(Scopes.DUTY)
    public HelpCall accept(@PathParam("id") UUID id) {
        String by = caller.name();
        Integer desk = caller.desk();
        // A kiosk stands in public: it tells the desk and no name.
        String shown = desk == null ? "值班人员" : desk + " 号窗口";
        return store.write(tx -> calls.accept(tx, id, shown, by));
    }
}
