package org.yizhan.core.queue;

import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.LineSetup;

/// A line people wait in, as it is stored.
///
/// @param open       whether it may give out numbers, as far as people have a say in it
/// @param closedFor  why somebody closed it, as villagers read it
/// @param retired    it is out of use and not open; numbers that were drawn in it still say its name
record ServiceRow(
        String id,
        String prefix,
        LocalizedText name,
        LocalizedText hint,
        boolean open,
        @Nullable LocalizedText closedFor,
        boolean retired,
        Numbering numbering,
        LineSetup.@Nullable Overnight overnight) {}
