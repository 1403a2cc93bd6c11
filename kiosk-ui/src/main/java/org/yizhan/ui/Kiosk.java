package org.yizhan.ui;

import java.time.Clock;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Home;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Wire;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Place;
import org.yizhan.ui.home.HomeModel;
import org.yizhan.ui.shell.FxThread;
import org.yizhan.ui.shell.HelpModel;
import org.yizhan.ui.shell.Pulse;
import org.yizhan.ui.shell.Standing;
import org.yizhan.ui.shell.Window;

/// One kiosk: its line to the core, its screens and its window. Several may run beside each other; they share
/// nothing, the token tells them apart.
public final class Kiosk implements AutoCloseable {
    private final Settings settings;
    private final Place place;
    private final FxThread fx = new FxThread();
    private final Client client;
    private final Wire wire;
    private final Prefetch prefetch;
    private final Navigator navigator = new Navigator();
    private @Nullable Pulse pulse;

    public Kiosk(Settings settings, Clock clock) {
        this.settings = settings;
        this.place = new Place(settings.panel(), settings.highContrast(), clock, () -> System.nanoTime() / 1_000_000);
        this.client = new Client(settings.core(), settings.token());
        this.prefetch = new Prefetch(client);
        this.wire = new Wire(client, fx, place.millis());
    }

    /// On the FX thread, once.
    public void show(Stage stage) {
        var comfort = new Comfort();
        var home = new HomeModel(client, wire.talk(), prefetch::await);
        prefetch.arrived().ifPresent(home::show);
        var help = new HelpModel(client, wire::talk);
        var screens = new Screens(client, wire, navigator, comfort, home);
        var link = wire.link().stateProperty();
        var standing = Bindings.createObjectBinding(() -> standing(home), link, home.homeProperty());
        var window = new Window(place, navigator, comfort, help, standing, screens::mount);
        window.show(stage, key -> {});
        wire.open();
        var beating = new Pulse(fx, window::beat, settings.heartbeat(), place.clock());
        beating.start();
        pulse = beating;
    }

    public Navigator navigator() {
        return navigator;
    }

    @Override
    public void close() {
        if (pulse != null) {
            pulse.close();
        }
        wire.close();
    }

    private Standing standing(HomeModel home) {
        Home now = home.homeProperty().get();
        return new Standing(wire.link().stateProperty().get(), now == null ? null : now.center());
    }
}
