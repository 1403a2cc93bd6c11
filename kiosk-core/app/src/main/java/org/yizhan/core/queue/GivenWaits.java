package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// The rows of `wait_forecast`: what people were told as they drew their numbers. Figures hold it against what came.
@Singleton
class GivenWaits {
    void put(Tx tx, TicketRow ticket, Queue.Wait wait) {
        Straight.execute(
                tx.handle(),
                "INSERT INTO wait_forecast (ticket, at_least, at_most, given_at) VALUES (?, ?, ?, ?)",
                ticket.nr(),
                wait.atLeastMinutes(),
                wait.atMostMinutes(),
                tx.now());
    }

    Optional<Queue.Wait> find(Handle handle, TicketRow ticket) {
        return handle.select("SELECT at_least, at_most FROM wait_forecast WHERE ticket = ?", ticket.nr())
                .map((rs, ctx) -> new Queue.Wait(rs.getInt("at_least"), rs.getInt("at_most")))
                .findOne();
    }
}
