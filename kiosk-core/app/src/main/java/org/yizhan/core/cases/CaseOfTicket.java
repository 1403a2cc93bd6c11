package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Which cases were filed on which number. Whoever holds the number's slip follows them with it.
@ApplicationScoped
public class CaseOfTicket {
    private final CaseTable cases;
    private final TicketQueue queue;

    CaseOfTicket(CaseTable cases, TicketQueue queue) {
        this.cases = cases;
        this.queue = queue;
    }

    /// What a number became: each case that was filed on it, the latest first.
    public List<Cases.Became> of(Handle handle, UUID ticket) {
        return cases.onTicket(handle, ticket).stream().map(CaseOfTicket::became).toList();
    }

    static Cases.Became became(CaseRow row) {
        return new Cases.Became(row.number(), row.itemName(), row.stage());
    }

    /// The number that a desk files on; none where nobody drew one.
    ///
    /// @throws RuntimeException  409: nobody has called that number today
    Optional<Queue.Ticket> named(Tx tx, @Nullable UUID ticket) {
        if (ticket == null) {
            return Optional.empty();
        }
        return Optional.of(queue.servedToday(tx.handle(), ticket)
                .orElseThrow(() -> Refused.conflict("cases", "not-served", "no desk has had that number today")));
    }

    void link(Tx tx, UUID caseId, Queue.Ticket ticket) {
        tx.handle()
                .execute(
                        "INSERT INTO case_ticket (case_id, ticket, number) VALUES (?, ?, ?)",
                        caseId,
                        ticket.id(),
                        ticket.number());
    }

    Optional<String> number(Handle handle, UUID caseId) {
        return handle.select("SELECT number FROM case_ticket WHERE case_id = ?", caseId)
                .mapTo(String.class)
                .findOne();
    }

    /// The ticket that a slip's code names; empty for every other code.
    static Optional<UUID> slip(String code) {
        if (!code.startsWith(Queue.QR)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(code.substring(Queue.QR.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
