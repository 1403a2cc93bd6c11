package org.yizhan.county.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;

/// A notice of the county.
///
/// @param centers    where it is shown; empty: everywhere
/// @param decidedBy  the second person, who published or withdrew it
record Notice(
        UUID id,
        Kind kind,
        LocalizedText title,
        LocalizedText body,
        LocalizedText publisher,
        @Nullable LocalizedText objection,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> centers,
        State state,
        String draftedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate publishedOn) {
    Notice {
        centers = List.copyOf(centers);
    }

    enum State {
        DRAFT("待发布"),
        PUBLISHED("已发布"),
        WITHDRAWN("已撤下");

        private final String shown;

        State(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }

    /// The disclosure kinds of the field.
    enum Kind {
        PARTY("党务公开"),
        VILLAGE("村务公开"),
        FINANCE("财务公开"),
        OPEN_ACCOUNTS("阳光晒账"),
        PUBLIC_NOTICE("公示"),
        FOUR_DELIBERATIONS("四议两公开"),
        MICRO_PROJECT("民生微实事"),
        POLICY("政策"),
        SAFETY("安全提醒"),
        ACTIVITY("活动"),
        HEALTH("健康"),
        RECRUITMENT("招工");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }
}
