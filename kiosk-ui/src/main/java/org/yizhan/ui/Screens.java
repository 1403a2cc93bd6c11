package org.yizhan.ui;

import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Wire;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.home.HomeModel;
import org.yizhan.ui.home.HomeView;
import org.yizhan.ui.queue.QueuesModel;
import org.yizhan.ui.queue.QueuesView;
import org.yizhan.ui.queue.TicketModel;
import org.yizhan.ui.queue.TicketView;
import org.yizhan.ui.shell.Mounted;

/// Every screen there is: its model, and how it is drawn.
final class Screens {
    private final Client client;
    private final Wire wire;
    private final Navigator navigator;
    private final Comfort comfort;
    private final HomeModel home;

    Screens(Client client, Wire wire, Navigator navigator, Comfort comfort, HomeModel home) {
        this.client = client;
        this.wire = wire;
        this.navigator = navigator;
        this.comfort = comfort;
        this.home = home;
    }

    Mounted mount(Screen screen) {
        return switch (screen) {
            case Screen.Home shown -> new Mounted(new Model() {}, look -> HomeView.of(home, navigator, look));
            case Screen.Queues shown -> {
                var model = new QueuesModel(client, wire.talk(), navigator, comfort::language);
                yield new Mounted(model, look -> QueuesView.of(model, look));
            }
            case Screen.TicketShown(var id, var ticket) -> {
                var model = new TicketModel(id, ticket, client, wire.talk(), navigator);
                yield new Mounted(model, look -> TicketView.of(model, look));
            }
            default -> throw new IllegalStateException();
        };
    }
}
