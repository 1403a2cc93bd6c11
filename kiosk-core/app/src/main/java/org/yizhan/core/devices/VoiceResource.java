package org.yizhan.core.devices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.devices.Voice;
import org.yizhan.contract.devices.VoiceNow;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// What the center's voice has done, and how to sound.
@Path("/api/devices/voice")
@RunOnVirtualThread
public class VoiceResource {
    private final Speaker speaker;
    private final Loudness loudness;
    private final Settings settings;

    VoiceResource(Speaker speaker, Loudness loudness, Settings settings) {
        this.speaker = speaker;
        this.loudness = loudness;
        this.settings = settings;
    }

    @GET
    @RolesAllowed({Scopes.DUTY, Scopes.ADMIN})
    public Voice voice() {
        return speaker.state();
    }

    /// How a kiosk reads aloud at this time of day.
    @GET
    @Path("now")
    @RolesAllowed(Scopes.KIOSK)
    public VoiceNow now() {
        return new VoiceNow(settings.yes(Setting.READ_ALOUD), settings.text(Setting.VOICE_PACK), loudness.now());
    }
}
