package org.yizhan.core.notices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a notice goes through. Withdrawn is for good.
enum NoticeState {
    DRAFTED,
    PUBLISHED,
    WITHDRAWN;

    enum Step {
        PUBLISH,
        WITHDRAW
    }

    /// Where a step leads from here; empty when it cannot be taken.
    Optional<NoticeState> after(Step step) {
        return Optional.ofNullable(next(step));
    }

    private @Nullable NoticeState next(Step step) {
        return switch (this) {
            case DRAFTED -> step == Step.PUBLISH ? PUBLISHED : WITHDRAWN;
            case PUBLISHED -> step == Step.WITHDRAW ? WITHDRAWN : null;
            case WITHDRAWN -> null;
        };
    }
}
