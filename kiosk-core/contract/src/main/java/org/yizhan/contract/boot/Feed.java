package org.yizhan.contract.boot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event of `GET /api/events` (server-sent events): `id` is [#cursor], `event` is [#type] and `data` this
/// record as JSON. Every client gets only what its scopes allow, and no event carries personal data.
///
/// A client that reconnects sends `Last-Event-ID`; when the core no longer holds what lies between, the first
/// event is [#REFETCH] and the client reads everything again.
///
/// @param subject  id of the record that changed, if it is about one; a board does not get to know it
/// @param body     the public part of the change (a `Call` for [#CALLED], a `HelpCall` for [#HELP] until
///                 its day is over)
public record Feed(
        long cursor,
        String type,
        @Nullable UUID subject,
        @Nullable Object body) {
    public static final String REFETCH = "refetch";
    public static final String TICKET = "queue.ticket";
    public static final String CALLED = "queue.called";
    public static final String CASE = "cases.case";
    public static final String DRAFT = "cases.draft";
    public static final String PARTY_DAY = "partyday.day";
    public static final String SIGN_IN = "partyday.sign-in";
    public static final String NOTICES = "notices.changed";
    public static final String CATALOGUE = "catalogue.changed";
    public static final String OPENING = "opening.changed";
    public static final String BOOKING = "bookings.booking";

    /// A step of a slip about the subject; without a subject, that the printer was found otherwise than before.
    public static final String PRINT = "devices.print";

    public static final String HELP = "devices.help";
    public static final String ALARM = "devices.alarm";
    public static final String JOURNAL = "journal.appended";
    public static final String LINK = "journal.link";
}
