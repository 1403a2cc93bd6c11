package org.yizhan.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.devices.Print;
import org.yizhan.ui.client.Json;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;

/// The desk has what was answered: the number to go there with.
public final class HandedOverModel implements Model {
    private final ReadOnlyObjectWrapper<Print.@Nullable State> print = new ReadOnlyObjectWrapper<>();
    private final Drafts.HandedOver slip;
    private final Talk talk;
    private final Navigator navigator;

    public HandedOverModel(Drafts.HandedOver slip, Talk talk, Navigator navigator) {
        this.slip = slip;
        this.talk = talk;
        this.navigator = navigator;
        print.set(slip.print());
        talk.on(this::heard, Feed.PRINT);
    }

    public Drafts.HandedOver slip() {
        return slip;
    }

    /// How its paper stands; null without a printer.
    public ReadOnlyObjectProperty<Print.@Nullable State> printProperty() {
        return print.getReadOnlyProperty();
    }

    /// Back to the form, as it was left.
    public void writeOn() {
        navigator.back();
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
        if (job.subject().equals(slip.ticketId() == null ? slip.id() : slip.ticketId())) {
            print.set(job.state());
        }
    }
}
