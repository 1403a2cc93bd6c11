package org.yizhan.ui.bookings;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Feed;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// At which time? A touch keeps a place of it for some minutes; the next screen takes it.
public final class TimesModel implements Model {
    private final Screen.BookTime asked;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Supplier<Language> language;
    private final Reading<List<Bookings.Slot>> slots;
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();

    public TimesModel(
            Screen.BookTime asked, Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.asked = asked;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.language = language;
        this.slots = new Reading<>(
                talk, () -> client.bookingSlots(asked.line().id(), asked.date()), Feed.OPENING, Feed.BOOKING);
    }

    public Screen.BookTime asked() {
        return asked;
    }

    public Reading<List<Bookings.Slot>> slots() {
        return slots;
    }

    public void choose(Bookings.Slot slot) {
        if (isBusy()) {
            return;
        }
        holding.set(true);
        var request = new Bookings.HoldRequest(
                Ids.next(), asked.line().id(), slot.from(), language.get().tag());
        talk.ask(() -> client.hold(request), this::held, this::refused);
    }

    private void held(Bookings.Booking booking) {
        holding.set(false);
        navigator.open(new Screen.BookShown(booking));
    }

    private void refused(Problem reason) {
        holding.set(false);
        slots.refuse(reason);
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return holding.getReadOnlyProperty();
    }

    @Override
    public void close() {
        slots.close();
    }
}
