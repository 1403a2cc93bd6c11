package org.yizhan.ui.cases;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Print;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Json;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;

/// A case was filed: what to take home.
public final class FiledModel implements Model {
    private final ReadOnlyObjectWrapper<Print.@Nullable State> print = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Cases.Receipt receipt;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;

    public FiledModel(Cases.Receipt receipt, Client client, Talk talk, Navigator navigator) {
        this.receipt = receipt;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        print.set(receipt.print());
        talk.on(this::heard, Feed.PRINT);
    }

    public Cases.Receipt receipt() {
        return receipt;
    }

    /// How its paper stands; null without a printer.
    public ReadOnlyObjectProperty<Print.@Nullable State> printProperty() {
        return print.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void reprint() {
        UUID key = Ids.next();
        talk.ask(
                () -> client.reprintReceipt(receipt.id(), key), nothing -> print.set(Print.State.QUEUED), problem::set);
    }

    public void finish() {
        navigator.clear();
    }

    @Override
    public void close() {
        talk.close();
    }

    private void heard(Feed feed) {
        if (feed.body() == null) {
            return;
        }
        Print job = Json.MAPPER.convertValue(feed.body(), Print.class);
        if (receipt.id().equals(job.subject())) {
            print.set(job.state());
        }
    }
}
