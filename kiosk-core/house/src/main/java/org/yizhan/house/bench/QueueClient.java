package org.yizhan.house.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.queue.Queue;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Desk;
import org.yizhan.house.center.Rounds;

/// A kiosk, and a desk with a person of its own.
///
/// @param services  the lines the kiosk takes tickets in, in turn
record QueueClient(Rounds kiosk, Desk desk, List<String> services) {
    /// Taking tickets in all lines the kiosk shows.
    static QueueClient of(Rounds kiosk, Desk desk) throws IOException {
        return new QueueClient(
                kiosk, desk, kiosk.services().stream().map(Queue.Service::id).toList());
    }

    CoreClient.Answer issue(UUID id, int turn) throws IOException {
        return kiosk.ticket(id, services.get(Math.floorMod(turn, services.size())));
    }

    CoreClient.Answer call(UUID key) throws IOException {
        return desk.next(key);
    }
}
