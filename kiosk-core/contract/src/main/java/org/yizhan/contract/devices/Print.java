package org.yizhan.contract.devices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A print job is a row committed with the fact it prints; printing comes after. A failed print never takes a
/// ticket back.
///
/// @param subject  id of the ticket or case it is about
/// @param number   what people at the desk call the subject by: the ticket's number, the draft's, the end of the
///                 case's; absent when nobody calls it anything
/// @param trouble  why it failed, as a word of [Trouble]
public record Print(
        UUID id,
        UUID subject,
        @Nullable String number,
        String document,
        State state,
        @Nullable Trouble trouble,
        Instant at,
        int attempts) {

    public enum State {
        QUEUED,
        SENDING,
        CONFIRMED,
        FAILED
    }

    public enum Trouble {
        OFFLINE,
        SILENT,
        PAPER_OUT,
        COVER_OPEN,
        REFUSED
    }
}
