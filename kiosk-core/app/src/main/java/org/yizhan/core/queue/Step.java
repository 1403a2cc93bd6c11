package org.yizhan.core.queue;

import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.DeskWork;

/// One step of a ticket: what happened, by which caller, and why if they said so.
record Step(TicketEvent event, String by, DeskWork.@Nullable Cause cause) {
    /// What the core does by its own rule.
    static final String CORE = "core";

    Step(TicketEvent event, String by) {
        this(event, by, null);
    }
}
