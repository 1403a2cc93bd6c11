package org.yizhan.contract.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;

/// What a desk asks for beside the plain [Queue.DeskAction]. `id` names the action, so that it happens once;
/// `version` is the ticket's as it was when the action was decided on, absent for whatever it is now.
public final class DeskWork {
    private DeskWork() {}

    /// Why somebody did something with a ticket. Words of a list, so that nothing personal is ever kept.
    public enum Cause {
        FETCHES_PAPERS,
        FILLS_IN_FORM,
        ON_THE_PHONE,
        WRONG_LINE,
        NEEDS_COLLEAGUE,
        DESK_CLOSES,
        WENT_HOME,
        ASKED_FOR_IT,
        /// The clerk saw it, a pregnancy or a walking stick.
        SEEN,
        /// A paper was shown, a pass or a certificate.
        PAPER_SHOWN,
        MISTAKE,
        OTHER
    }

    /// `POST /api/queue/tickets/{id}/call`: calls that one to that desk, whoever would be next.
    public record CallTo(
            @NotNull UUID id,
            @Nullable Long version,
            @NotNull @Positive Integer desk,
            @Nullable Cause cause) {}

    /// `POST /api/queue/tickets/{id}/hold`.
    ///
    /// @param minutes  after which it waits again by itself, at its old place; absent: until somebody lets it
    public record Hold(
            @NotNull UUID id,
            @Nullable Long version,
            @Nullable @Positive @Max(600) Integer minutes,
            @Nullable Cause cause) {}

    /// `POST /api/queue/tickets/{id}/transfer`: waits again with its class and its time of arrival, in another line,
    /// or for one desk or one person alone. Exactly one of the three is there.
    public record Transfer(
            @NotNull UUID id,
            @Nullable Long version,
            @Nullable @Size(max = 40) String serviceId,
            @Nullable @Positive Integer desk,
            @Nullable @Size(max = 40) String account,
            @Nullable Cause cause) {}

    /// `POST /api/queue/tickets/{id}/priority`.
    public record Classify(
            @NotNull UUID id,
            @Nullable Long version,
            @NotNull Queue.Priority priority,
            @NotNull Cause cause) {}

    /// `POST /api/queue/desks/{number}/visits`: somebody is served who drew no number. The visit is counted like any
    /// other.
    ///
    /// @param done  it was a matter of a moment and is finished already; else the desk finishes it
    public record Visit(
            @NotNull UUID id, @NotBlank @Size(max = 40) String serviceId, boolean done) {}

    /// `POST /api/queue/services/{id}/close`: the line gives out no more numbers until `…/reopen`, however many days
    /// later. Whoever waits in it is called as before.
    ///
    /// @param reason  why, as villagers read it: 16 characters in Chinese, 40 in any other language
    public record CloseLine(@NotNull UUID id, @NotNull LocalizedText reason) {}

    /// `POST /api/queue/tickets/{id}/notes`: a word to whoever has this visit next. It moves nothing.
    ///
    /// @param id    of the note
    /// @param text  one plain line
    public record NoteText(
            @NotNull UUID id,

            @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*")
            String text) {
        @Override
        public String toString() {
            return "NoteText[id=" + id + "]";
        }
    }
}
