package org.yizhan.core.devices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Print;

/// A slip on its way to paper.
///
/// @param number   what people call its subject by, and nobody's name
/// @param copy     an earlier sheet of it may exist, so this one says that it is a copy
/// @param movedAt  when it came to its state
record PrintJob(
        UUID id,
        String document,
        UUID subject,
        @Nullable String number,
        String language,
        boolean copy,
        Print.State state,
        Print.@Nullable Trouble trouble,
        int attempts,
        Instant at,
        Instant movedAt) {
    Print shown() {
        return new Print(id, subject, number, document, state, trouble, at, attempts);
    }
}
