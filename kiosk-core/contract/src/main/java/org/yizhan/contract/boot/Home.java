package org.yizhan.contract.boot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;

/// `GET /api/home`: all that the kiosk's home screen shows, in one read.
///
/// @param cursor  the committed cursor this was read at; event streams resume from it
public record Home(
        long cursor,
        Center center,
        int waiting,
        int items,
        int notices,
        @Nullable PartyDayToday partyDay) {

    /// Today's themed Party day, when one is open.
    public record PartyDayToday(LocalizedText theme, Instant startsAt, int signedIn) {}
}
