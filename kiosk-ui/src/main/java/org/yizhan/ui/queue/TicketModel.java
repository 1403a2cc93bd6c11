package org.yizhan.ui.queue;

import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// One ticket, as it stands now: how many are ahead, whether it was called, whether its paper came out.
public final class TicketModel implements Model {
    private final UUID id;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Reading<Queue.Ticket> ticket;
    private final ReadOnlyObjectWrapper<Visits.@Nullable Missing> missing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper returning = new ReadOnlyBooleanWrapper();
    private final boolean fresh;
    private boolean told;
    private boolean asked;
    private boolean looked;

    /// @param known  the ticket as it was drawn; null when it was scanned
    public TicketModel(UUID id, Queue.@Nullable Ticket known, Client client, Talk talk, Navigator navigator) {
        this.id = id;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.fresh = known != null;
        this.ticket = new Reading<>(talk, () -> client.ticket(id), Feed.TICKET, Feed.CALLED, Feed.PRINT);
        if (known != null) {
            ticket.show(known);
        }
        ticket.valueProperty().subscribe(this::askWhatIsMissing);
        ticket.valueProperty().subscribe(this::askWhatItBecame);
    }

    /// The slip of a visit that is over leads to the case that was filed on it, if there is one.
    private void askWhatItBecame(Queue.@Nullable Ticket now) {
        if (!fresh && !looked && now != null && now.state() == Queue.State.FINISHED) {
            looked = true;
            String slip = Queue.QR + id;
            talk.ask(
                    () -> client.progress(slip),
                    progress -> navigator.replace(new Screen.CaseProgress(slip)),
                    none -> {});
        }
    }

    /// A number whose place is kept tells what to bring.
    private void askWhatIsMissing(Queue.@Nullable Ticket now) {
        if (!asked && now != null && now.state() == Queue.State.WAITING_FOR_PAPERS) {
            asked = true;
            talk.ask(() -> client.visit(id), visit -> missing.set(visit.missing()), ticket::refuse);
        }
    }

    /// Whether it was drawn a moment ago, and not scanned: nobody is back yet who has only just gone.
    public boolean isFresh() {
        return fresh;
    }

    /// What its holder was to bring; null while that is not known, and where they did not say.
    public ReadOnlyObjectProperty<Visits.@Nullable Missing> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// Back with the papers, and in the line again.
    public void comeBack() {
        if (isBusy()) {
            return;
        }
        returning.set(true);
        var action = new Queue.DeskAction(Ids.next());
        talk.ask(
                () -> client.comeBack(id, action),
                now -> {
                    returning.set(false);
                    ticket.show(now);
                },
                reason -> {
                    returning.set(false);
                    ticket.refuse(reason);
                });
    }

    /// What its holder may tell beside.
    public void more(Queue.Ticket now) {
        if (!isBusy()) {
            navigator.open(new Screen.TicketMore(now));
        }
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return returning.getReadOnlyProperty();
    }

    public Reading<Queue.Ticket> ticket() {
        return ticket;
    }

    /// Whether the number is to be told aloud because no paper tells it; true once.
    public boolean tellsNumber() {
        Queue.Ticket now = ticket.valueProperty().get();
        boolean tells = !told
                && now != null
                && (now.state() == Queue.State.WAITING || now.state() == Queue.State.WAITING_FOR_PAPERS)
                && (now.print() == null || now.print() == Print.State.FAILED);
        told |= tells;
        return tells;
    }

    public void reprint() {
        UUID key = Ids.next();
        talk.ask(() -> client.reprintTicket(id, key), nothing -> ticket.again(), ticket::refuse);
    }

    public void finish() {
        if (!isBusy()) {
            navigator.clear();
        }
    }

    @Override
    public void close() {
        talk.close();
    }
}
