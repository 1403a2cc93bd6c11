package org.yizhan.ui.queue;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

/// One matter more on a number: for whom, in which line, with a mandate or without; one question after the other.
public final class ErrandModel implements Model {
    private final Screen.Errand screen;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Reading<List<Queue.Service>> services;
    private final ReadOnlyBooleanWrapper telling = new ReadOnlyBooleanWrapper();

    public ErrandModel(Screen.Errand screen, Client client, Talk talk, Navigator navigator) {
        this.screen = screen;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.services = new Reading<>(talk, client::services, Feed.OPENING);
    }

    public Screen.Errand screen() {
        return screen;
    }

    public Reading<List<Queue.Service>> services() {
        return services;
    }

    public void answer(Errands.Relation relation) {
        navigator.replace(new Screen.Errand(screen.ticket(), relation, null));
    }

    /// Whoever comes for themselves needs no mandate.
    public void answer(Queue.Service service) {
        if (screen.relation() == Errands.Relation.SELF) {
            tell(service, Errands.Mandate.NOT_NEEDED);
        } else if (!isBusy()) {
            navigator.replace(new Screen.Errand(screen.ticket(), screen.relation(), service));
        }
    }

    public void answer(Errands.Mandate mandate) {
        tell(Objects.requireNonNull(screen.service()), mandate);
    }

    private void tell(Queue.Service service, Errands.Mandate mandate) {
        if (isBusy()) {
            return;
        }
        telling.set(true);
        var wanted = new Errands.Wanted(Ids.next(), service.id(), Objects.requireNonNull(screen.relation()), mandate);
        talk.ask(
                () -> client.addErrand(screen.ticket().id(), wanted),
                visit -> navigator.begin(new Screen.ErrandsTold(screen.ticket(), visit)),
                this::refused);
    }

    private void refused(Problem reason) {
        telling.set(false);
        services.refuse(reason);
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
