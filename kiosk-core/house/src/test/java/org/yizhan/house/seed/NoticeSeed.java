package org.yizhan.house.seed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.notices.Notices;

/// A line of `notices.json`: a notice whose days count from the first start.
record NoticeSeed(
        UUID id,
        Notices.Owner owner,
        Notices.Kind kind,
        LocalizedText title,
        LocalizedText body,
        LocalizedText publisher,
        int publishedInDays,
        int startsInDays,
        int endsInDays,
        @Nullable LocalizedText objection) {

    Notices.Notice startedOn(LocalDate day) {
        return new Notices.Notice(
                id,
                owner,
                kind,
                title,
                body,
                publisher,
                day.plusDays(publishedInDays),
                day.plusDays(startsInDays),
                day.plusDays(endsInDays),
                objection);
    }
}
