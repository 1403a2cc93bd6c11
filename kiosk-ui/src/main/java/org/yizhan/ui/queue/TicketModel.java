package org.yizhan.ui.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Reading;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;

/// One ticket, as it stands now: how many are ahead, whether it was called, whether its paper came out.
public final class TicketModel implements Model {
    private final UUID id;
    private final Client client;
    private final Talk talk;
    private final Navigator navigator;
    private final Reading<Queue.Ticket> ticket;
    private boolean told;

    /// @param known  the ticket as it was drawn; null when it was scanned
    public TicketModel(UUID id, Queue.@Nullable Ticket known, Client client, Talk talk, Navigator navigator) {
        this.id = id;
        this.client = client;
        this.talk = talk;
        this.navigator = navigator;
        this.ticket = new Reading<>(talk, () -> client.ticket(id), Feed.TICKET, Feed.CALLED, Feed.PRINT);
        if (known != null) {
            ticket.show(known);
        }
    }

    public Reading<Queue.Ticket> ticket() {
        return ticket;
    }

    /// Whether the number is to be told aloud because no paper tells it; true once.
    public boolean tellsNumber() {
        Queue.Ticket now = ticket.valueProperty().get();
        boolean tells = !told
                && now != null
                && now.state() == Queue.State.WAITING
                && (now.print() == null || now.print() == Print.State.FAILED);
        told |= tells;
        return tells;
    }

    public void reprint() {
        UUID key = Ids.next();
        talk.ask(() -> client.reprintTicket(id, key), nothing -> ticket.again(), ticket::refuse);
    }

    public void finish() {
        navigator.clear();
    }

    @Override
    public void close() {
        talk.close();
    }
}
