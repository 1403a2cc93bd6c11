package org.yizhan.core.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.core.store.Store;
import org.yizhan.core.web.Caller;
import org.yizhan.core.web.Refused;

/// Which lines the center has, as an admin chooses. Choosing the same again is harmless.
@Path("/api/queue")
@RunOnVirtualThread
@RolesAllowed(Scopes.ADMIN)
public class LineRegisterResource {
    private static final String ID = "[a-z][a-z0-9-]{0,39}";

    private final Store store;
    private final Caller caller;
    private final LineRegister register;

    LineRegisterResource(Store store, Caller caller, LineRegister register) {
        this.store = store;
        this.caller = caller;
        this.register = register;
    }

    /// Adds that line, or changes it.
    @PUT
    @Path("services/{id}")
    public LineSetup.Line put(@PathParam("id") String id, @NotNull @Valid LineSetup.Line line) {
        if (!id.matches(ID)) {
            throw Refused.invalid("id", Violation.MALFORMED, "must be small letters, digits and dashes");
        }
        String by = caller.name();
        return store.write(tx -> register.put(tx, id, line, by));
    }

    /// Takes that line out of use. One that is out of use already stays so.
    @DELETE
    @Path("services/{id}")
    public void retire(@PathParam("id") String id) {
        String by = caller.name();
        store.write(tx -> {
            register.retire(tx, id, by);
            return id;
        });
    }

    @PUT
    @Path("order")
    public LineSetup.Order order(@NotNull @Valid LineSetup.Order order) {
        String by = caller.name();
        return store.write(tx -> register.order(tx, order, by));
    }

    /// The lines that items of the catalogue name and the center does not have.
    @GET
    @Path("wanted-services")
    public List<LineSetup.Wanted> wanted() {
        return store.read(register::wanted);
    }
}
