package org.yizhan.core.queue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yizhan.contract.queue.Queue;

/// What becomes of a visit by the matters that are told of it, as the model of the queue knows it.
final class ModelMatters {
    private ModelMatters() {}

    static void errand(ModelTicket ticket, UUID id, String service, String by) {
        if (ticket.errands.size() >= 8) {
            throw new QueueModel.No(Queue.Refusal.TOO_MANY_ERRANDS);
        }
        QueueModel.require(
                ticket,
                ticket.isInLine()
                        || ticket.isAtDesk()
                        || ticket.isIn(Queue.State.HELD, Queue.State.WAITING_FOR_PAPERS));
        boolean comesThere = ticket.service.equals(service) || ticket.route.contains(service);
        boolean leg = !comesThere
                || ticket.errands.stream()
                        .anyMatch(told -> told.leg() && told.service().equals(service));
        ticket.errands = Stream.concat(ticket.errands.stream(), Stream.of(new ModelTicket.Told(id, service, leg)))
                .toList();
        if (!comesThere) {
            QueueModel.moved(ticket, ticket.state, by);
            ticket.route =
                    Stream.concat(ticket.route.stream(), Stream.of(service)).toList();
        }
    }

    /// A matter less: its line is passed by where nothing else is done in it, and left where it is the present one.
    static void drop(ModelTicket ticket, ModelTicket.Told told, boolean atKiosk, String by) {
        List<ModelTicket.Told> others =
                ticket.errands.stream().filter(other -> !other.equals(told)).toList();
        boolean alone = others.stream().noneMatch(other -> other.service().equals(told.service()));
        boolean isHere = ticket.service.equals(told.service());
        boolean ahead = alone && ticket.route.contains(told.service());
        boolean away = ticket.isInLine() || ticket.isIn(Queue.State.HELD, Queue.State.WAITING_FOR_PAPERS);
        boolean leaves = alone && !ahead && isHere && told.leg() && away;
        if (ahead && !told.leg()) {
            throw new QueueModel.No(Queue.Refusal.DRAWN_WITH);
        }
        boolean comesThere = isHere || ticket.route.contains(told.service());
        QueueModel.require(ticket, !atKiosk || away && comesThere && !(leaves && ticket.route.isEmpty()));
        ticket.errands = others;
        if (ahead) {
            QueueModel.require(ticket, away || ticket.isAtDesk());
            QueueModel.moved(ticket, ticket.state, by);
            ticket.route = ticket.route.stream()
                    .filter(line -> !line.equals(told.service()))
                    .toList();
        } else if (leaves) {
            leave(ticket, by);
        }
    }

    private static void leave(ModelTicket ticket, String by) {
        if (ticket.route.isEmpty()) {
            QueueModel.moved(ticket, Queue.State.FINISHED, by);
        } else {
            QueueModel.moved(ticket, ticket.isInLine() ? Queue.State.TRANSFERRED : ticket.state, by);
            ticket.service = ticket.route.getFirst();
            ticket.line = ticket.service;
            ticket.route = ticket.route.subList(1, ticket.route.size());
        }
    }
}
