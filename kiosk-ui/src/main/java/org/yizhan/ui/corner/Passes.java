package org.yizhan.ui.corner;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.staff.Corner;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Screen;

/// Gives the pass back as soon as another screen than the staff's is shown, by whatever way it came there.
public final class Passes {
    private final Client client;
    private final Supplier<Talk> talks;
    private Corner.@Nullable Pass held;

    /// @param talks  begins a new talk with the core
    public Passes(Client client, Supplier<Talk> talks) {
        this.client = client;
        this.talks = talks;
    }

    public void shown(Screen screen) {
        switch (screen) {
            case Screen.StaffDevice(var pass) -> held = pass;
            case Screen.StaffPanel(var pass, var choices) -> held = pass;
            default -> giveBack();
        }
    }

    private void giveBack() {
        Corner.Pass pass = held;
        if (pass != null) {
            held = null;
            Talk leaving = talks.get();
            leaving.ask(client.corner(pass)::leave, done -> leaving.close(), gone -> leaving.close());
        }
    }
}
