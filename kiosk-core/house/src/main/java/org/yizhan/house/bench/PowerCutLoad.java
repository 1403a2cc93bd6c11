package org.yizhan.house.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.yizhan.contract.Ids;
import org.yizhan.house.center.CoreClient;

/// Kiosks and desks at work until the core fails them; what each was told is done is remembered here, where the power
/// stays on.
final class PowerCutLoad implements AutoCloseable {
    private final Set<UUID> issued = ConcurrentHashMap.newKeySet();
    private final Set<UUID> called = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads;
    private volatile boolean over;

    PowerCutLoad(List<QueueClient> clients) {
        this.threads = clients.stream()
                .map(client -> Thread.ofPlatform().start(() -> work(client)))
                .toList();
    }

    private void work(QueueClient client) {
        try {
            for (int turn = 0; !over; turn++) {
                UUID id = Ids.next();
                if (!client.issue(id, turn).done()) {
                    return;
                }
                issued.add(id);
                CoreClient.Answer answer = client.call(Ids.next());
                if (!answer.done()) {
                    return;
                }
                called.add(UUID.fromString(Doubles.Ticket.in(answer).id()));
            }
        } catch (IOException theCoreIsGone) {
            over = true;
        }
    }

    int acknowledged() {
        return issued.size() + called.size();
    }

    /// How many of the acknowledged tickets and calls are not in the database.
    int missing(CenterLedger ledger) throws SQLException {
        Set<UUID> tickets = ledger.facts(CenterLedger.Fact.TICKET);
        Set<UUID> calls = ledger.called();
        return (int) (issued.stream().filter(id -> !tickets.contains(id)).count()
                + called.stream().filter(id -> !calls.contains(id)).count());
    }

    /// Waits until everybody has noticed.
    @Override
    public void close() {
        over = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
