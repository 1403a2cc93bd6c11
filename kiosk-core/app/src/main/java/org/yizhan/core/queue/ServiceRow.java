package org.yizhan.core.queue;

import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.LineSetup;

/// A line people wait in, as it is stored.
record ServiceRow(
        String id,
        String prefix,
        LocalizedText name,
        LocalizedText hint,
        boolean open,
        Numbering numbering,
        LineSetup.@Nullable Overnight overnight) {}
