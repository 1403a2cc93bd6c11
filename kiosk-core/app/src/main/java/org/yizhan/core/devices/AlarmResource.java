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
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.DeskAlarm;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.store.Once;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Caller;

/// Calling one's colleagues, from every page of the console. It asks for no desk: whoever needs help is not refused it.
@Path("/api/devices/alarms")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class AlarmResource {
    private final Store store;
    private final Once once;
    private final Caller caller;
    private final DeskAlarms alarms;

    AlarmResource(Store store, Once once, Caller caller, DeskAlarms alarms) {
        this.store = store;
        this.once = once;
        this.caller = caller;
        this.alarms = alarms;
    }

    /// Rings at all other consoles.
    @POST
    @ResponseStatus(201)
    public DeskAlarm raise(@NotNull @Valid DeskAlarm.Raise raise) {
        String by = caller.name();
        Integer desk = caller.desk();
        return once.writeThenRead(
                "POST /api/devices/alarms",
                raise.id(),
                raise,
                UUID.class,
                tx -> alarms.raise(tx, raise.id(), desk, by),
                (handle, id) -> alarms.read(handle, id, by));
    }

    /// What is not over.
    @GET
    public List<DeskAlarm> open() {
        String by = caller.name();
        return store.read(handle -> alarms.open(handle, by));
    }

    /// Somebody comes. Accepting what another one accepted before changes nothing.
    @POST
    @Path("{id}/accept")
    public DeskAlarm accept(@PathParam("id") UUID id) {
        return step(id, alarms::accept);
    }

    /// It is over; said again, it stays over.
    @POST
    @Path("{id}/end")
    public DeskAlarm end(@PathParam("id") UUID id) {
        return step(id, alarms::end);
    }

    private interface Step {
        UUID take(Tx tx, UUID id, @Nullable Integer desk, String by);
    }

    private DeskAlarm step(UUID id, Step step) {
        String by = caller.name();
        Integer desk = caller.desk();
        store.write(tx -> step.take(tx, id, desk, by));
        return store.read(handle -> alarms.read(handle, id, by));
    }
}
