package org.yizhan.ui.catalogue;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Having;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// Which of what is done in the line somebody came for: the check that follows asks for its materials.
public final class LineItemsModel implements Model {
    private final Queue.Ticket ticket;
    private final Reading<List<Catalogue.ItemSummary>> items;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;

    public LineItemsModel(Screen.LineItems screen, Client client, Talk talk, Navigator navigator) {
        this.ticket = screen.ticket();
        this.items = new Reading<>(talk, () -> client.itemsIn(ticket.serviceId()), Feed.CATALOGUE);
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
    }

    public Reading<List<Catalogue.ItemSummary>> items() {
        return items;
    }

    /// Begins with its first material; of one that needs none it is said.
    public void open(Catalogue.ItemSummary chosen) {
        if (isBusy()) {
            return;
        }
        opening.set(true);
        talk.ask(() -> client.item(chosen.id()), this::check, reason -> {
            opening.set(false);
            items.refuse(reason);
        });
    }

    /// The desk is told what they came for; the check goes on whatever becomes of that.
    private void check(Catalogue.Item item) {
        var cameFor = new Visits.CameFor(Ids.next(), item.id());
        talk.tell(() -> client.cameFor(ticket.id(), cameFor));
        opening.set(false);
        var having = new Having(item, Map.of(), ticket);
        navigator.open(having.next(0).orElseGet(() -> new Screen.Lacking(having)));
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return opening.getReadOnlyProperty();
    }

    @Override
    public void close() {
        talk.close();
    }
}
