package org.yizhan.core.settings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.yizhan.contract.boot.SettingValue;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.core.web.Caller;

/// What the center may choose.
@Path("/api/settings")
@RunOnVirtualThread
@RolesAllowed(Scopes.ADMIN)
public class SettingsResource {
    private final Settings settings;
    private final Caller caller;

    SettingsResource(Settings settings, Caller caller) {
        this.settings = settings;
        this.caller = caller;
    }

    /// Every setting with its effective value and where that comes from.
    @GET
    public List<SettingValue> all() {
        return settings.all();
    }

    /// Chooses a value for this center. Choosing the same again is harmless.
    @PUT
    @Path("{name}")
    public SettingValue choose(@PathParam("name") String name, @NotNull @Valid SettingValue.Choice choice) {
        return settings.choose(name, choice.value(), caller.name());
    }
}
