package org.yizhan.core.queue;

/// What can happen to a ticket.
///
/// `op` is its word in the journal. What `mayBeUndone` is a desk's slip of the hand: it tells nobody anything that
/// cannot be told otherwise, as a call once more does, and leads to a stay with something before it.
enum TicketEvent {
    ISSUE("issued", false),
    /// Its holder knows that papers are missing: the place is kept from the start.
    ISSUE_LACKING("issued", false),
    /// Somebody is served who drew no number.
    VISIT("issued", false),
    CALL("called", true),
    RECALL("recalled", false),
    /// Its holder is at the desk.
    START("started", true),
    FINISH("finished", true),
    /// One line of its route is done with; it waits in the next.
    NEXT_LEG("next-leg", true),
    MISS("missed", true),
    /// Who was missed turned up, and waits behind a few others.
    REQUEUE("requeued", true),
    HOLD("held", true),
    /// Is back, from a moment away or with the papers.
    RETURN("returned", true),
    PUT_BACK("put-back", true),
    TRANSFER("transferred", true),
    ASK_PAPERS("papers-wanted", true),
    CANCEL("cancelled", true),
    /// Is of another class than was thought.
    CLASSIFY("classified", true),
    /// Goes through other lines than before: something is done beside, or no longer. What led to it is taken back as a
    /// matter, and this with it.
    REROUTE("rerouted", false),
    /// What it stood in its line for is taken back: it goes on to the next line of its route, without having been
    /// called.
    PASS_BY("passed-by", false),
    /// The last step is taken back. It leads to wherever the ticket was before, so it is on no edge.
    UNDO("undone", false),
    /// What its holder waited for was done without a call, or nothing of it is left to be done.
    SETTLE("finished", false),
    /// What its holder waited for is off; called once more, if they are still there.
    GIVE_UP("missed", false),
    /// A new business day begins while it still waits: its holder went home.
    LEFT_WAITING("missed", false),
    /// A new business day begins while it is at a desk: nobody pressed finish.
    LEFT_AT_DESK("finished", false),
    /// A new business day begins, and it goes on waiting.
    CARRY("carried", false),
    /// Its place without papers was kept as long as the center keeps one.
    EXPIRE("expired", false);

    private final String op;
    private final boolean mayBeUndone;

    TicketEvent(String op, boolean mayBeUndone) {
        this.op = op;
        this.mayBeUndone = mayBeUndone;
    }

    String op() {
        return op;
    }

    boolean mayBeUndone() {
        return mayBeUndone;
    }
}
