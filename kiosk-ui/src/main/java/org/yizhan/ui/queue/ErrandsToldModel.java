package org.yizhan.ui.queue;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// All that is done on one number; one more can be told, and what the core says may be taken back.
public final class ErrandsToldModel implements Model {
    private final Screen.ErrandsTold screen;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final ReadOnlyBooleanWrapper dropping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    public ErrandsToldModel(Screen.ErrandsTold screen, Client client, Talk talk, Navigator navigator) {
        this.screen = screen;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
    }

    public Screen.ErrandsTold screen() {
        return screen;
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether anything is done for somebody else, so that a mandate and both identity cards are needed.
    public boolean isForOthers() {
        return screen.visit().errands().stream().anyMatch(errand -> errand.relation() != Errands.Relation.SELF);
    }

    public void drop(Errands.Errand errand) {
        if (isBusy()) {
            return;
        }
        dropping.set(true);
        problem.set(null);
        var action = new Queue.DeskAction(Ids.next());
        talk.ask(() -> client.dropErrand(screen.ticket().id(), errand.id(), action), this::dropped, reason -> {
            dropping.set(false);
            problem.set(reason);
        });
    }

    /// The number may stand in another line without it.
    private void dropped(Visits.Visit left) {
        talk.ask(() -> client.ticket(screen.ticket().id()), now -> show(now, left), reason -> {
            dropping.set(false);
            problem.set(reason);
        });
    }

    private void show(Queue.Ticket now, Visits.Visit left) {
        if (left.errands().isEmpty()) {
            show(now);
        } else {
            navigator.replace(new Screen.ErrandsTold(now, left));
        }
    }

    public void another() {
        if (!isBusy()) {
            navigator.open(new Screen.Errand(screen.ticket(), null, null));
        }
    }

    public void finish() {
        if (!isBusy()) {
            show(screen.ticket());
        }
    }

    private void show(Queue.Ticket ticket) {
        navigator.begin(new Screen.TicketShown(ticket.id(), ticket));
    }

    @Override
    public ObservableBooleanValue busyProperty() {
        return dropping.getReadOnlyProperty();
    }

    @Override
    public void close() {
        talk.close();
    }
}
