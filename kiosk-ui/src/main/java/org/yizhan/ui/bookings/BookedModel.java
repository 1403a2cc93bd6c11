package org.yizhan.ui.bookings;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;

/// A place that is kept: taken with one touch, and then shown with its code. Who goes lets it go by itself.
public final class BookedModel implements Model {
    private final ReadOnlyObjectWrapper<Bookings.Booking> booking;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper confirming = new ReadOnlyBooleanWrapper();
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;

    public BookedModel(Bookings.Booking kept, Client client, Talk talk, Navigator navigator) {
        this.booking = new ReadOnlyObjectWrapper<>(kept);
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
    }

    public ReadOnlyObjectProperty<Bookings.Booking> bookingProperty() {
        return booking.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void confirm() {
        if (isBusy()) {
            return;
        }
        confirming.set(true);
        var said = new Bookings.Confirmation(Ids.next(), null, null);
        talk.ask(() -> client.confirm(booking.get().id(), said), this::confirmed, this::refused);
    }

    private void confirmed(Bookings.Booking booked) {
        confirming.set(false);
        problem.set(null);
        booking.set(booked);
    }

    private void refused(Problem reason) {
        confirming.set(false);
        problem.set(reason);
    }

    public void finish() {
        navigator.clear();
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return confirming.getReadOnlyProperty();
    }

    @Override
    public void close() {
        talk.close();
    }
}
