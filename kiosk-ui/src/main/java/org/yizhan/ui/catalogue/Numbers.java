package org.yizhan.ui.catalogue;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Having;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.text.Language;

/// The number for an item, whether its materials were asked for or not: one for one touch, and home is below it.
final class Numbers implements AutoCloseable {
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Supplier<Language> language;

    Numbers(Client client, Talk talk, Navigator navigator, Supplier<Language> language) {
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.language = language;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void draw(Catalogue.Item item) {
        draw(new Queue.TicketRequest(
                        Ids.next(), item.serviceId(), language.get().tag())
                .about(item.id()));
    }

    /// Its place is kept until its holder comes with what is missing.
    void drawLacking(Having having) {
        draw(Queue.TicketRequest.lacking(
                Ids.next(), having.item().serviceId(), language.get().tag(), having.lacking()));
    }

    private void draw(Queue.TicketRequest request) {
        ask(() -> client.draw(request));
    }

    /// The place of a number that somebody holds already is kept, and a slip says what to bring.
    void keep(Queue.Ticket held, Visits.Lacking lacking) {
        var asked = new Visits.AskPapers(Ids.next(), null, null, lacking);
        ask(() -> client.lackPapers(held.id(), asked));
    }

    void show(Queue.Ticket ticket) {
        navigator.begin(new Screen.TicketShown(ticket.id(), ticket));
    }

    private void ask(Supplier<Answer<Queue.Ticket>> question) {
        if (asking.get()) {
            return;
        }
        asking.set(true);
        problem.set(null);
        talk.ask(question, this::show, reason -> {
            asking.set(false);
            problem.set(reason);
        });
    }

    @Override
    public void close() {
        talk.close();
    }
}
