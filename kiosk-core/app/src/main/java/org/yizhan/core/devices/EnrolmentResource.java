package org.yizhan.core.devices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.lan.LanTrust;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Refused;

/// How a kiosk, a big screen or the agent becomes a client of this core.
@Path("/api/devices")
@RunOnVirtualThread
public class EnrolmentResource {
    private final Store store;
    private final Clients clients;
    private final LanTrust lan;

    EnrolmentResource(Store store, Clients clients, LanTrust lan) {
        this.store = store;
        this.clients = clients;
        this.lan = lan;
    }

    /// Prepares the enrolment of one client.
    @POST
    @Path("codes")
    @RolesAllowed(Scopes.ADMIN)
    @ResponseStatus(201)
    public Enrolment.Code prepare(@NotNull @Valid Enrolment.CodeRequest request) {
        return clients.prepare(request);
    }

    /// Trades a code for a token; the token is shown this once.
    @POST
    @Path("enrol")
    @PermitAll
    public Enrolment.Enrolled enrol(@NotNull @Valid Enrolment.Request request) {
        return clients.enrol(request);
    }

    /// What a kiosk, an agent or a browser on the LAN pins before it says anything to this core.
    @GET
    @Path("trust")
    @PermitAll
    @Produces("application/x-pem-file")
    public String trust() {
        return lan.pem().orElseThrow(() -> Refused.notFound("devices", "door to the LAN"));
    }

    /// Takes a client's token away, for a machine that was lost or replaced.
    @POST
    @Path("clients/{id}/revoke")
    @RolesAllowed(Scopes.ADMIN)
    public Enrolment.Client revoke(@PathParam("id") UUID id) {
        return clients.revoke(id);
    }

    /// The clients that are enrolled.
    @GET
    @Path("clients")
    @RolesAllowed(Scopes.ADMIN)
    public List<Enrolment.Client> all() {
        return store.read(clients::all);
    }
}
