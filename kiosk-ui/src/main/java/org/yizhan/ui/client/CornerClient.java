package org.yizhan.ui.client;

import java.util.Map;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.devices.Checkup;
import org.yizhan.contract.devices.KioskChoices;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.staff.Corner;

/// What may be asked of the core with a pass of the staff corner. As [Client], every method blocks.
public final class CornerClient {
    private static final String KIOSK = "/api/devices/kiosk";
    private static final Map<String, String> NOTHING = Map.of();

    private final Http http;

    CornerClient(Http http) {
        this.http = http;
    }

    public Answer<Checkup> checkup() {
        return http.get(KIOSK, Checkup.class);
    }

    public Answer<Print> testPrint(UUID key) {
        return http.post(KIOSK + "/test-print", key, NOTHING, Print.class);
    }

    public Answer<Checkup.Check> testSound(UUID key) {
        return http.post(KIOSK + "/test-sound", key, NOTHING, Checkup.Check.class);
    }

    public Answer<Nothing> restart(UUID key) {
        return http.post(KIOSK + "/restart", key, NOTHING, Nothing.class);
    }

    public Answer<KioskChoices> choose(KioskChoices choices) {
        return http.put(KIOSK + "/choices", Ids.next(), choices, KioskChoices.class);
    }

    /// The names of the center's members, for the keyboard.
    public Answer<Corner.Names> names() {
        return http.post("/api/staff/corner/names", Ids.next(), NOTHING, Corner.Names.class);
    }

    /// Gives the pass back.
    public Answer<Nothing> leave() {
        return http.post("/api/staff/corner/leave", Ids.next(), NOTHING, Nothing.class);
    }
}
