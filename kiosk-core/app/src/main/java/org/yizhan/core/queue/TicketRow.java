package org.yizhan.core.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;

/// A ticket as it is stored.
///
/// @param nr           the order of issue
/// @param day          ordinal of its business day
/// @param aheadAtIssue how many waited before it when it was taken, as its slip says
record TicketRow(
        long nr,
        UUID id,
        long day,
        String serviceId,
        String number,
        int aheadAtIssue,
        Queue.State state,
        long version,
        Instant issuedAt,
        @Nullable Integer desk,
        @Nullable Instant calledAt,
        int calls) {}
