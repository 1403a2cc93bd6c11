package org.yizhan.ui.queue;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.Problem;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;

/// One ticket, as it stands now: how many are ahead, whether it was called, whether its paper came out.
public final class TicketModel implements Model {
    private final ReadOnlyObjectWrapper<Queue.@Nullable Ticket> ticket = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final UUID id;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;

    /// @param known  the ticket as it was drawn; null when it was scanned
    public TicketModel(UUID id, Queue.@Nullable Ticket known, Client client, Talk talk, Navigator navigator) {
        this.id = id;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        ticket.set(known);
        talk.on(feed -> load(), Feed.TICKET, Feed.CALLED, Feed.PRINT);
        load();
    }

    public ReadOnlyObjectProperty<Queue.@Nullable Ticket> ticketProperty() {
        return ticket.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void reprint() {
        UUID key = Ids.next();
        talk.ask(() -> client.reprintTicket(id, key), nothing -> load(), problem::set);
    }

    public void finish() {
        navigator.clear();
    }

    @Override
    public void close() {
        talk.close();
    }

    private void load() {
        talk.ask(() -> client.ticket(id), ticket::set, problem::set);
    }
}
