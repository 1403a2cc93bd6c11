package org.yizhan.ui.bookings;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// Somebody who booked is here. Who comes in time sees the number at once; who is early or late first reads how it will
/// be called.
public final class ArrivalModel implements Model {
    private final Reading<Bookings.Arrival> arrival;
    private final BooleanBinding asking;
    private final Navigator navigator;

    public ArrivalModel(
            Screen.Arriving coming, Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        var request = new Bookings.ArrivalRequest(
                coming.id(), coming.paper(), language.get().tag());
        this.navigator = navigator;
        this.arrival = new Reading<>(talk, () -> client.arrive(request));
        this.asking = Bindings.isNull(arrival.valueProperty()).and(Bindings.isNull(arrival.problemProperty()));
        arrival.valueProperty().subscribe(this::welcomed);
    }

    private void welcomed(Bookings.@Nullable Arrival now) {
        if (now != null && (now.welcome() == Bookings.Welcome.ON_TIME || !isNew(now))) {
            showTicket();
        }
    }

    /// Whether it waits for the first time; who comes again with the same slip is past being welcomed.
    private static boolean isNew(Bookings.Arrival now) {
        return now.ticket().state() == Queue.State.WAITING;
    }

    public Reading<Bookings.Arrival> arrival() {
        return arrival;
    }

    public void showTicket() {
        Bookings.Arrival now = arrival.valueProperty().get();
        if (now != null) {
            navigator.replace(new Screen.TicketShown(now.ticket().id(), isNew(now) ? now.ticket() : null));
        }
    }

    /// A number like any other, for who has no place now.
    public void drawNumber() {
        navigator.replace(new Screen.Queues());
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return asking;
    }

    @Override
    public void close() {
        arrival.close();
    }
}
