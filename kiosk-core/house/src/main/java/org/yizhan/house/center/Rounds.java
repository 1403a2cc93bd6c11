package org.yizhan.house.center;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.Queue;

/// What a kiosk asks of the core all day, made on purpose: for training and for load.
public final class Rounds {
    private static final List<String> READS = List.of(
            "/api/home",
            "/api/center",
            "/api/queue/services",
            "/api/queue/board",
            "/api/catalogue/groups",
            "/api/catalogue/functions",
            "/api/partyday/today",
            "/api/notices");

    private final CoreClient kiosk;

    public Rounds(CoreClient kiosk) {
        this.kiosk = kiosk;
    }

    /// Reads what the screens read, and takes a ticket in each line.
    public void make(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            for (String path : READS) {
                kiosk.get(path);
            }
            for (Queue.Service service : services()) {
                ticket(Ids.next(), service.id()).as(Queue.Ticket.class);
            }
        }
    }

    public List<Queue.Service> services() throws IOException {
        return List.of(kiosk.get("/api/queue/services").as(Queue.Service[].class));
    }

    /// Takes a ticket; the id is its idempotency key too.
    public CoreClient.Answer ticket(UUID id, String service) throws IOException {
        return kiosk.post("/api/queue/tickets", id, new Queue.TicketRequest(id, service, LocalizedText.CHINESE));
    }
}
