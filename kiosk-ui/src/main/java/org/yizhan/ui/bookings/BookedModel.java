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
import org.yizhan.ui.frame.Screen;

/// A place that is kept, taken with one touch; or one that is taken, with its code. Who goes lets it go by itself.
public final class BookedModel implements Model {
    private final Bookings.Booking booking;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper confirming = new ReadOnlyBooleanWrapper();
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;

    public BookedModel(Bookings.Booking kept, Client client, Talk talk, Navigator navigator) {
        this.booking = kept;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
    }

    public Bookings.Booking booking() {
        return booking;
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
        talk.ask(() -> client.confirm(booking.id(), said), this::confirmed, this::refused);
    }

    /// Home is below what is booked: "back" leads to no time that could be chosen again.
    private void confirmed(Bookings.Booking booked) {
        navigator.begin(new Screen.BookShown(booked));
    }

    /// After a refusal: to the times.
    public void again() {
        navigator.back();
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
