package org.yizhan.core.queue;

import java.util.List;

/// What may become of the matters of one visit.
///
/// @param told  all of them, in the order they were told
record Matters(TicketRow ticket, List<ErrandTable.Row> told) {

    /// Whether the visit is in that line, or comes there yet.
    static boolean goesThrough(TicketRow ticket, String service) {
        return ticket.stay().service().equals(service) || ticket.stay().route().contains(service);
    }

    /// Whether nothing else is to be done in its line, which the visit has yet to come to.
    boolean isAloneAhead(ErrandTable.Row row) {
        return ticket.stay().route().contains(row.service()) && isAlone(row);
    }

    /// Whether its line stays without it, because the number itself was drawn to go there.
    boolean isDrawnWith(ErrandTable.Row row) {
        return isAloneAhead(row) && !row.leg();
    }

    /// Whether the visit goes on from its line, or ends there, without it: matters alone led it there, nothing else is
    /// to be done in it, and it waits. A desk that has it decides itself, and who was missed stays so.
    boolean isAllThatKeepsIt(ErrandTable.Row row) {
        return row.leg()
                && ticket.stay().service().equals(row.service())
                && !isAloneAhead(row)
                && TicketStates.after(ticket.state(), goingOn()).isPresent()
                && isAlone(row);
    }

    /// How the visit leaves its line when nothing is to be done in it.
    TicketEvent goingOn() {
        return ticket.stay().route().isEmpty() ? TicketEvent.SETTLE : TicketEvent.PASS_BY;
    }

    private boolean isAlone(ErrandTable.Row row) {
        return told.stream()
                .noneMatch(other ->
                        !other.id().equals(row.id()) && other.service().equals(row.service()) && !other.done());
    }

    /// Whether the visit would be over without it.
    boolean isTheLast(ErrandTable.Row row) {
        return isAllThatKeepsIt(row) && ticket.stay().route().isEmpty();
    }

    /// Whether no desk has had it in hand: none has done it or written down for whom it is, and none has sent the visit
    /// on from its line.
    boolean isUntouched(ErrandTable.Row row) {
        return !row.done() && row.person() == null && goesThrough(ticket, row.service());
    }

    /// Whether its holder may take it back at a kiosk. Nobody ends their visit with it: that is not done by one touch.
    boolean isDroppable(ErrandTable.Row row) {
        return !TicketStates.isAtDesk(ticket.state())
                && TicketStates.after(ticket.state(), TicketEvent.REROUTE).isPresent()
                && isUntouched(row)
                && !isDrawnWith(row)
                && !isTheLast(row);
    }
}
