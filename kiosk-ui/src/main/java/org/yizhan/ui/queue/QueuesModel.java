package org.yizhan.ui.queue;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// The lines one may wait in. Touching one draws a ticket at once; there is nothing to confirm.
public final class QueuesModel implements Model {
    private final Reading<List<Queue.Service>> services;
    private final Reading<List<Bookings.Line>> booked;
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Supplier<Language> language;

    public QueuesModel(Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.language = language;
        this.services = new Reading<>(talk, client::services, Feed.TICKET, Feed.CALLED, Feed.OPENING);
        this.booked = new Reading<>(talk, client::bookingLines, Feed.OPENING);
    }

    public Reading<List<Queue.Service>> services() {
        return services;
    }

    /// The lines, with how they are booked.
    public Reading<List<Bookings.Line>> booked() {
        return booked;
    }

    /// Whoever has an appointment has a number already, so to speak.
    public void comeToAppointment() {
        open(new Screen.AskBooking());
    }

    public void bookAppointment() {
        open(new Screen.BookLine());
    }

    /// While a number is being drawn nobody goes on: it would come, and be shown to nobody.
    private void open(Screen next) {
        if (!isBusy()) {
            navigator.open(next);
        }
    }

    /// Draws a ticket; where nobody is at a desk one may leave a telephone number first.
    public void choose(Queue.Service service) {
        if (service.backAt() == null) {
            draw(service.id());
        } else {
            open(new Screen.LeavePhone(service.id()));
        }
    }

    /// One ticket for one touch, however often the core has to be asked.
    public void draw(String serviceId) {
        if (drawing.get()) {
            return;
        }
        drawing.set(true);
        var request =
                new Queue.TicketRequest(Ids.next(), serviceId, language.get().tag());
        talk.ask(() -> client.draw(request), this::drawn, this::refused);
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return drawing.getReadOnlyProperty();
    }

    @Override
    public void close() {
        talk.close();
    }

    private void drawn(Queue.Ticket ticket) {
        navigator.replace(new Screen.TicketShown(ticket.id(), ticket));
    }

    private void refused(Problem reason) {
        drawing.set(false);
        services.refuse(reason);
    }
}
