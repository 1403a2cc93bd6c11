package org.yizhan.core.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.notices.Notices;

/// A notice as it is stored.
///
/// @param draftedBy  who of the center wrote it; null where it came from outside
record NoticeRow(
        Notices.Notice notice,
        NoticeState state,
        long version,
        @Nullable String draftedBy,
        @Nullable Instant draftedAt) {
    boolean isOurs() {
        return draftedBy != null;
    }

    /// Its next version.
    NoticeRow next(NoticeState state, Notices.Notice content) {
        return new NoticeRow(content, state, version + 1, draftedBy, draftedAt);
    }
}
