package org.yizhan.core.devices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Print;

/// A slip on its way to paper.
///
/// @param copy  an earlier sheet of it may exist, so this one says that it is a copy
record PrintJob(
        UUID id,
        String document,
        UUID subject,
        String language,
        boolean copy,
        Print.State state,
        Print.@Nullable Trouble trouble,
        int attempts,
        Instant at) {
    Print shown() {
        return new Print(id, subject, document, state, trouble, at, attempts);
    }
}
