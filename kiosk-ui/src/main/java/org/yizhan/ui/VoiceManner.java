package org.yizhan.ui;

import java.util.function.Supplier;
import org.yizhan.contract.devices.VoiceNow;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;

/// How to sound, as the core says at this moment; while it is away, as it said last.
final class VoiceManner implements Supplier<VoiceNow> {
    private final Client client;
    private volatile VoiceNow last = new VoiceNow(true, "zh-CN", 100);

    VoiceManner(Client client) {
        this.client = client;
    }

    @Override
    public VoiceNow get() {
        if (client.voiceNow() instanceof Answer.Done<VoiceNow>(VoiceNow now)) {
            last = now;
        }
        return last;
    }
}
