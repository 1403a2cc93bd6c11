package org.yizhan.core.queue;

/// What can happen to a ticket. The first four are done at a desk.
///
/// `op` is its word in the journal.
enum TicketEvent {
    CALL("called"),
    RECALL("recalled"),
    FINISH("finished"),
    MISS("missed"),
    /// What its holder waited for was done without a call.
    SETTLE("finished"),
    /// What its holder waited for is off; called once more, if they are still there.
    GIVE_UP("missed"),
    /// A new business day begins while it still waits: its holder went home.
    LEFT_WAITING("missed"),
    /// A new business day begins while it is at a desk: nobody pressed finish.
    LEFT_AT_DESK("finished");

    private final String op;

    TicketEvent(String op) {
        this.op = op;
    }

    String op() {
        return op;
    }
}
