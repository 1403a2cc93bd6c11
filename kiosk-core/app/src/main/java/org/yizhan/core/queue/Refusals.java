package org.yizhan.core.queue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.web.Refused;

/// The queue's refusals, each with what its text needs.
final class Refusals {
    private static final String FEATURE = "queue";

    private Refusals() {}

    static HttpProblem because(Queue.Refusal why, String detail, Map<String, String> params) {
        int status = switch (why) {
            case UNKNOWN_SERVICE, UNKNOWN_TARGET -> 400;
            case STALE,
                    NOT_POSSIBLE,
                    CLOSED,
                    QUOTA_FULL,
                    PERSON_QUOTA_FULL,
                    CLOSED_EARLY,
                    DESK_PAUSED,
                    NOBODY_WAITING,
                    DESK_BUSY,
                    DESK_TAKEN,
                    NOT_YOURS,
                    RECALL_LIMIT,
                    DAY_OVER,
                    NOTHING_TO_UNDO,
                    TOO_MANY_ERRANDS,
                    DRAWN_WITH,
                    TOO_MANY_NOTES -> 409;
        };
        return Refused.because(status, FEATURE, why.problem(), detail, params);
    }

    static HttpProblem because(LineSetup.Refusal why, String detail, Map<String, String> params) {
        return Refused.because(409, FEATURE, why.problem(), detail, params);
    }

    static HttpProblem notPossible(TicketRow ticket, TicketEvent event) {
        return because(
                Queue.Refusal.NOT_POSSIBLE,
                "a ticket that is " + ticket.state() + " cannot be " + event.op(),
                Map.of("number", ticket.number(), "state", ticket.state().name()));
    }

    static HttpProblem unknownService(String service) {
        return because(Queue.Refusal.UNKNOWN_SERVICE, "there is no such line", Map.of("service", service));
    }

    static HttpProblem unknownTarget(String detail) {
        return because(Queue.Refusal.UNKNOWN_TARGET, detail, Map.of());
    }

    static HttpProblem noTicket() {
        return Refused.notFound(FEATURE, "ticket");
    }
}
