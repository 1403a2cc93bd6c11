package org.yizhan.core.devices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.devices.Voice;

/// What the center's voice has done.
@Path("/api/devices/voice")
@RunOnVirtualThread
@RolesAllowed({Scopes.DUTY, Scopes.ADMIN})
public class VoiceResource {
    private final Speaker speaker;

    VoiceResource(Speaker speaker) {
        this.speaker = speaker;
    }

    @GET
    public Voice voice() {
        return speaker.state();
    }
}
