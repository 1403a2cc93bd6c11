package org.yizhan.core.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that has been committed, as it goes to the event streams. `type` is one of the constants of
/// `Feed`; `body` is its public part and never holds personal data.
public record Event(
        String type, @Nullable UUID subject, @Nullable Object body) {
    public static Event of(String type) {
        return new Event(type, null, null);
    }

    public static Event about(String type, UUID subject) {
        return new Event(type, subject, null);
    }
}
