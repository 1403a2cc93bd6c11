package org.yizhan.contract.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.opening.Opening;

/// What kiosk, desk and board say to the queue. What a desk asks for is in [DeskWork], why somebody is next in
/// [Turn], how the lines are set up in [LineSetup].
public final class Queue {
    /// What the text of a slip's QR code begins with where no phone may see the ticket's page; its id follows.
    public static final String QR = "YZT:";

    private Queue() {}

    /// A line people wait in.
    ///
    /// @param prefix    the letter its numbers start with
    /// @param open      whether it gives out numbers now
    /// @param shut      why it does not, and when it will
    /// @param backAt    nobody is at a desk that serves it: when somebody will be. Numbers are given out even so
    /// @param forecast  how long an ordinary one who comes now will wait; absent while it cannot be told
    public record Service(
            String id,
            String prefix,
            LocalizedText name,
            LocalizedText hint,
            int waiting,
            boolean open,
            Opening.@Nullable Shut shut,
            @Nullable Instant backAt,
            @Nullable Wait forecast) {}

    /// How long somebody will wait, in whole steps of five minutes: in six of ten days like this one no shorter and no
    /// longer. Told of who is there now, by how long visits lately took.
    public record Wait(int atLeastMinutes, int atMostMinutes) {}

    /// Where a visit stands. One number goes through them from the kiosk to the result.
    public enum State {
        WAITING,
        /// A desk has called it; its holder is on the way.
        CALLED,
        /// Its holder is at the desk.
        SERVING,
        /// Its holder is away for a moment and keeps the place.
        HELD,
        /// Papers are missing; the place is kept for some days.
        WAITING_FOR_PAPERS,
        /// Called, and nobody came.
        MISSED,
        /// Waits again, where it was sent on to.
        TRANSFERRED,
        FINISHED,
        CANCELLED
    }

    /// Whom a ticket is drawn for. All but the first are preferred, and equal among themselves.
    public enum Priority {
        ORDINARY,
        ELDERLY,
        DISABLED,
        PREGNANT,
        VETERAN,
        APPOINTMENT;

        public boolean isPreferred() {
            return this != ORDINARY;
        }
    }

    /// What a desk may do with a ticket now; the core computes it, a button draws it.
    public enum Action {
        CALL,
        RECALL,
        START,
        FINISH,
        MISS,
        /// To call the next says that it did not come: it was called as often as the center calls.
        MISS_BY_NEXT,
        HOLD,
        PUT_BACK,
        TRANSFER,
        ASK_PAPERS,
        REQUEUE,
        RETURN,
        CANCEL,
        CLASSIFY,
        UNDO
    }

    /// `POST /api/queue/paper-list`: who waits, on paper, for when there is no power.
    public record PaperList(
            @NotNull UUID id,
            @NotNull @Pattern(regexp = "zh-CN|en") String language) {}

    /// `POST /api/queue/tickets`. `id` is made at the kiosk; a second post with it answers with the first ticket.
    ///
    /// @param priority  absent for everybody who did not say
    /// @param route     further lines this visit goes through, in their order; the next begins when one is finished
    /// @param phone     where its holder may be told to come, of a line that nobody serves now; kept for a day
    /// @param lacking   what its holder does not have with them: it waits for papers from the start, its place kept
    /// @param itemId    what its holder came for, where that is known; where it is not, the request reads as it did
    ///                  before there were any
    public record TicketRequest(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String serviceId,
            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            @Nullable Priority priority,
            @Size(max = 8) List<@NotBlank @Size(max = 40) String> route,
            @Nullable @Pattern(regexp = "1\\d{10}") String phone,
            @Valid Visits.@Nullable Lacking lacking,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 40)
            String itemId) {
        public TicketRequest {
            route = route == null ? List.of() : List.copyOf(route);
        }

        public TicketRequest(UUID id, String serviceId, String language) {
            this(id, serviceId, language, null, List.of(), null, null, null);
        }

        public TicketRequest(
                UUID id, String serviceId, String language, @Nullable Priority priority, List<String> route) {
            this(id, serviceId, language, priority, route, null, null, null);
        }

        /// One of somebody who leaves a telephone number, or none.
        public static TicketRequest leaving(UUID id, String serviceId, String language, @Nullable String phone) {
            return new TicketRequest(id, serviceId, language, null, List.of(), phone, null, null);
        }

        /// One of somebody who will be back with what is missing.
        public static TicketRequest lacking(UUID id, String serviceId, String language, Visits.Lacking lacking) {
            return new TicketRequest(id, serviceId, language, null, List.of(), null, lacking, lacking.itemId());
        }

        /// The same of somebody who came for that item.
        public TicketRequest about(String item) {
            return new TicketRequest(id, serviceId, language, priority, route, phone, lacking, item);
        }

        @Override
        public String toString() {
            return "TicketRequest[id=" + id + ", serviceId=" + serviceId + "]";
        }
    }

    /// @param number    as shown and spoken, `A012`
    /// @param ahead     how many of those who wait now a desk that serves its line would call before it if it alone
    ///                  called, of several desks the one that comes to it first. A guaranteed delay that passes
    ///                  meanwhile may change it. 0 once called
    /// @param desk      the desk's number, once called; where it waits for one desk alone, that one
    /// @param version   goes up with each step; an action names the one it was decided on
    /// @param why       why it was called, while it is at a desk
    /// @param until     when a held ticket comes back by itself, or until when a place without papers is kept
    /// @param route     the lines still before it, after the present one
    /// @param returnAt  drawn while nobody was at a desk: when its holder was told to come back
    /// @param forecast  how long it will still wait, where it does; absent while that cannot be told
    /// @param rule      by what it is called, while it is in line
    public record Ticket(
            UUID id,
            String number,
            String serviceId,
            LocalizedText serviceName,
            State state,
            int ahead,
            Instant issuedAt,
            @Nullable Integer desk,
            @Nullable Instant calledAt,
            int calls,
            Set<Action> actions,
            Print.@Nullable State print,
            long version,
            Priority priority,
            Turn.@Nullable Why why,
            @Nullable Instant until,
            List<String> route,
            @Nullable Instant returnAt,
            @Nullable Wait forecast,
            Turn.@Nullable Rule rule) {}

    /// A ticket that was drawn while nobody was at a desk and still waits.
    ///
    /// @param maskedPhone  `138****5678`, of who left one
    public record Absent(Ticket ticket, @Nullable String maskedPhone) {}

    /// `POST /api/queue/tickets/{id}/phone`: the number its holder left. That somebody looked is on record.
    public record Phone(String phone) {
        @Override
        public String toString() {
            return "Phone[…]";
        }
    }

    /// One call as board and voice need it: a number and a desk, never a name, and not the ticket's id, which opens the
    /// page of who holds it. `ordinal` counts calls of the same ticket from 1.
    public record Call(String number, int desk, Instant at, int ordinal) {}

    /// `GET /api/queue/board`.
    ///
    /// @param pauses  the desks that somebody has left for a while
    public record Board(
            long cursor,
            @Nullable Call current,
            List<Call> earlier,
            int waiting,
            Instant updatedAt,
            List<Opening.Pause> pauses) {}

    /// A desk and who sits at it, for the console.
    public record Desk(
            int number,
            @Nullable String staffName,
            @Nullable Ticket ticket,
            Opening.@Nullable Pause pause) {}

    /// `GET /api/queue/console?desk=n`: everything the duty console shows, in one read.
    ///
    /// @param waiting  the first fifty in the order they will be called in, whatever their line, if nobody else
    ///                 comes; `today.waiting` counts all
    /// @param next     who is next for this desk, and why
    /// @param aside    held, without papers, or missed today, the latest first; fifty at most
    /// @param absent   who drew a number while nobody was at a desk, in the order they came; fifty at most
    /// @param visit    what is known of the visit at this desk; absent where nobody is
    /// @param notes    what desks left for each other, of all of today's visits that are not over, the oldest first
    public record Console(
            long cursor,
            int desk,
            List<Ticket> waiting,
            @Nullable Ticket current,
            List<Desk> desks,
            Figures today,
            Turn.Next next,
            List<Ticket> aside,
            List<Absent> absent,
            Visits.@Nullable Visit visit,
            List<Visits.Note> notes) {}

    /// Where today's numbers stand now: `issued` is the sum of the next five and of those at a desk.
    ///
    /// @param issued     numbers of today, drawn today or carried into it, and visits without one
    /// @param missed     did not come and have not come back
    /// @param cancelled  given up by their holder, or no longer kept
    /// @param waiting    stand in a line
    /// @param held       are away for a moment or for papers, their place kept; with `missed` as many as are aside
    /// @param longestWaitSeconds  of those who wait now
    public record Figures(
            int issued, int finished, int missed, int cancelled, int waiting, int held, long longestWaitSeconds) {}

    /// One stay of a ticket in a state and a class, `GET /api/queue/tickets/{id}/intervals`.
    ///
    /// @param event   what led to it, as the journal calls it
    /// @param desk    the desk it was at, or waited for
    /// @param by      who led it there: a kiosk, a person as screens name them, or the core's own rule
    /// @param until   absent while it lasts
    /// @param undone  whether it was taken back; figures do not count it
    public record Interval(
            State state,
            String event,
            String serviceId,
            Priority priority,
            @Nullable Integer desk,
            String by,
            DeskWork.@Nullable Cause cause,
            Turn.@Nullable Why why,
            Instant from,
            @Nullable Instant until,
            boolean undone) {}

    /// `POST /api/queue/desks/{number}/next` and `POST /api/queue/tickets/{id}/` `recall`, `start`, `finish`, `miss`,
    /// `put-back`, `requeue`, `return`, `cancel`, `undo`.
    ///
    /// @param id       names the action, so that it happens once
    /// @param version  of the ticket as it was when this was decided; another one is refused with [Refusal#STALE].
    ///                 For `next` that of the ticket at the desk. Absent: whatever it is now
    public record DeskAction(@NotNull UUID id, @Nullable Long version, DeskWork.@Nullable Cause cause) {
        public DeskAction(UUID id) {
            this(id, null, null);
        }
    }

    /// Why the queue refused; each is a problem type of its own, with the parameters its text needs.
    public enum Refusal {
        /// Somebody moved the ticket since: `number`, `state`, `by`, and `desk` where it is at one.
        STALE,
        /// The ticket's state does not allow that: `number`, `state`.
        NOT_POSSIBLE,
        /// The line takes no tickets now: `service`, `why` as in [Opening.Why], and where they are known `opens`, an
        /// instant, and the `name` of the day, or the reason of who closed the line.
        CLOSED,
        /// The line gave out as many numbers as a day has: `service`, `opens`.
        QUOTA_FULL,
        /// That person drew as many numbers of the line today as one may: `service`, `numbers`.
        PERSON_QUOTA_FULL,
        /// Those who wait take until closing time: `service`, `opens`.
        CLOSED_EARLY,
        /// Nobody is at that desk for a while: `desk`, and `back`, an instant, where it is known.
        DESK_PAUSED,
        /// The center has no such line: `service`.
        UNKNOWN_SERVICE,
        NOBODY_WAITING,
        /// Somebody is at the desk already: `number`.
        DESK_BUSY,
        /// A colleague who sits there is at work at that desk: `desk`, `by`.
        DESK_TAKEN,
        /// A colleague has it before them: `number`, `desk`, `by`. An admin may act for them, and so may whoever has
        /// taken that desk over.
        NOT_YOURS,
        /// It was called as often as the center calls: `number`, `calls`.
        RECALL_LIMIT,
        /// The ticket is of an earlier day.
        DAY_OVER,
        /// The last step of the ticket was another's, or cannot be taken back: `number`.
        NOTHING_TO_UNDO,
        /// One number goes through eight matters at most: `number`.
        TOO_MANY_ERRANDS,
        /// The number itself was drawn to go through that line: `number`.
        DRAWN_WITH,
        /// A visit has eight notes at most: `number`.
        TOO_MANY_NOTES,
        /// The line is served by no desk that could be meant, or the person is unknown.
        UNKNOWN_TARGET;

        public String problem() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public String problemType() {
            return "urn:yizhan:queue:" + problem();
        }
    }
}
