package org.yizhan.ui.queue;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// What somebody may tell once they hold a number. One touch says it; the desk looks when they are there.
public final class TicketMoreModel implements Model {
    private static final List<Queue.Priority> CLASSES =
            List.of(Queue.Priority.ELDERLY, Queue.Priority.DISABLED, Queue.Priority.PREGNANT, Queue.Priority.VETERAN);

    private final Queue.Ticket ticket;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final ReadOnlyBooleanWrapper telling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    public TicketMoreModel(Queue.Ticket ticket, Client client, Talk talk, Navigator navigator) {
        this.ticket = ticket;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
    }

    /// The classes that may be chosen; who chose one already may take it back. An appointment is none to be chosen.
    public List<Queue.Priority> choices() {
        if (ticket.priority() == Queue.Priority.APPOINTMENT) {
            return List.of();
        }
        return ticket.priority().isPreferred() ? List.of(Queue.Priority.ORDINARY) : CLASSES;
    }

    /// By what its number is called; null where that is not known.
    public Turn.@Nullable Rule rule() {
        return ticket.rule();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void declare(Queue.Priority priority) {
        if (isBusy()) {
            return;
        }
        telling.set(true);
        var into = new DeskWork.Classify(Ids.next(), null, priority, DeskWork.Cause.ASKED_FOR_IT);
        talk.ask(() -> client.declare(ticket.id(), into), this::told, reason -> {
            telling.set(false);
            problem.set(reason);
        });
    }

    public void check() {
        if (!isBusy()) {
            navigator.open(new Screen.LineItems(ticket));
        }
    }

    /// Something is done beside, or for somebody else.
    public void errand() {
        if (!isBusy()) {
            navigator.open(new Screen.Errand(ticket, null, null));
        }
    }

    private void told(Queue.Ticket now) {
        navigator.begin(new Screen.TicketShown(now.id(), now));
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return telling.getReadOnlyProperty();
    }

    @Override
    public void close() {
        talk.close();
    }
}
