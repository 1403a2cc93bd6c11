package org.yizhan.contract.bookings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.queue.Queue;

/// Appointments: a place in a slot of a line, kept for somebody until they come. Places of a slot are numbered from 0;
/// the first of them are the county's where it says so, the others the center's, so that both can book while the line
/// between them is down.
public final class Bookings {
    private Bookings() {}

    /// What the text of a booking's QR code begins with; its id follows.
    public static final String QR = "YZB:";

    /// Where a booking stands.
    public enum State {
        /// A place is kept for some minutes while somebody decides.
        HELD,
        BOOKED,
        /// Whoever booked is here and has a number.
        ARRIVED,
        SERVED,
        CANCELLED,
        /// Nobody came, or had a number and went; the place is free again. Nothing is held against anybody.
        NO_SHOW,
        /// Held, and not confirmed in time.
        EXPIRED;

        /// Whether it takes its place up.
        public boolean isTaking() {
            return switch (this) {
                case HELD, BOOKED, ARRIVED, SERVED -> true;
                case CANCELLED, NO_SHOW, EXPIRED -> false;
            };
        }
    }

    /// Who booked, and whose places those are.
    public enum Side {
        COUNTY,
        CENTER
    }

    /// What may be done with a booking now; the core computes it, a button draws it.
    public enum Action {
        CONFIRM,
        MOVE,
        CANCEL,
        ARRIVE
    }

    /// `PUT /api/bookings/lines/{id}/plan`: how a line is booked. A slot has as many places as its desks can serve
    /// visits in its time, and of those only the part that may be booked: who walks in is never crowded out.
    ///
    /// @param minutes       how long a slot is
    /// @param desks         how many desks serve appointments; 0: nothing is booked
    /// @param visitMinutes  how long a visit takes
    /// @param percent       how much of the capacity may be booked
    /// @param daysAhead     for how many days from today on
    public record Plan(
            @NotNull @Min(5) @Max(240) Integer minutes,
            @NotNull @Min(0) @Max(20) Integer desks,
            @NotNull @Min(1) @Max(240) Integer visitMinutes,
            @NotNull @Min(1) @Max(100) Integer percent,
            @NotNull @Min(0) @Max(60) Integer daysAhead) {
        public static final Plan NONE = new Plan(30, 0, 15, 50, 14);

        /// How many places a slot has.
        public int places() {
            return desks * (minutes / visitMinutes) * percent / 100;
        }
    }

    /// A line and how it is booked.
    ///
    /// @param hours  whether it has opening hours; without them there are no slots
    public record Line(String id, LocalizedText name, Plan plan, boolean hours) {}

    /// A day on which a line may be booked.
    ///
    /// @param free  how many places the center may still give out
    public record Day(LocalDate date, int places, int free) {}

    /// A part of a day of a line.
    ///
    /// @param county  how many of its places are the county's, the first ones
    /// @param free    how many the center may still give out
    public record Slot(Instant from, Instant until, int places, int county, int free) {}

    /// `POST /api/bookings`: keeps a place for some minutes. A kiosk that keeps another lets the first one go.
    public record HoldRequest(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String line,
            @NotNull Instant from,
            @NotNull @Pattern(regexp = "zh-CN|en") String language) {}

    /// `POST /api/bookings/{id}/confirm`. Name and telephone number are said by who likes; they are kept until a day
    /// after the appointment, or until it is given up.
    public record Confirmation(
            @NotNull UUID id,
            @Nullable @Size(max = 40) String name,
            @Nullable @Pattern(regexp = "1\\d{10}") String phone) {
        @Override
        public String toString() {
            return "Confirmation[id=" + id + "]";
        }
    }

    /// `POST /api/bookings/{id}/cancel`.
    public record Cancellation(@NotNull UUID id) {}

    /// `POST /api/bookings/{id}/move`: to another slot of the same line.
    public record Move(@NotNull UUID id, @NotNull Instant from) {}

    /// `POST /api/bookings/arrivals`: whoever booked is here.
    ///
    /// @param paper  the text of the QR code, or the eight digits that stand beside it
    public record ArrivalRequest(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String paper,
            @NotNull @Pattern(regexp = "zh-CN|en") String language) {
        @Override
        public String toString() {
            return "ArrivalRequest[id=" + id + "]";
        }
    }

    /// How somebody's coming is taken.
    public enum Welcome {
        /// The number is called before ordinary ones.
        ON_TIME,
        /// It will be from the time of the slot on.
        EARLY,
        /// It is called like any other.
        LATE
    }

    public record Arrival(Booking booking, Queue.Ticket ticket, Welcome welcome) {}

    /// A booking, as far as a desk shows it.
    ///
    /// @param place        from 0, within its slot
    /// @param shortCode    eight digits that its holder types
    /// @param heldUntil    until when it is held
    /// @param maskedPhone  `138****5678`
    /// @param ticket       the number it became
    /// @param clash        somebody else has the same place
    /// @param gone         the center is not open at that time any more
    public record Booking(
            UUID id,
            String line,
            LocalizedText lineName,
            Instant from,
            Instant until,
            int place,
            Side side,
            State state,
            String shortCode,
            @Nullable Instant heldUntil,
            @Nullable MaskedName maskedName,
            @Nullable String maskedPhone,
            @Nullable UUID ticket,
            Set<Action> actions,
            boolean clash,
            boolean gone) {
        @Override
        public String toString() {
            return "Booking[id=" + id + ", state=" + state + "]";
        }
    }

    /// `POST /api/bookings/{id}/contact`: who booked, to tell them something. That somebody looked is on record.
    public record Contact(@Nullable String name, @Nullable String phone) {
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /// A slot with who booked it, in the order of their places.
    public record BookedSlot(Slot slot, List<Booking> bookings) {}

    /// A line's day.
    public record LineDay(String line, LocalizedText name, List<BookedSlot> slots) {}

    /// `GET /api/bookings/day?date=2026-11-26`.
    ///
    /// @param clashes  of today and later, what is booked twice: each pair has the same place
    /// @param gone     of today and later, what is booked at a time at which the center is not open any more
    public record DayBook(
            long cursor, LocalDate date, List<LineDay> lines, List<List<Booking>> clashes, List<Booking> gone) {}

    /// What the county sends down, [org.yizhan.contract.journal.Inbounds#BOOKING_BLOCKS]: its places, whole; a later
    /// version replaces an earlier one. What was booked before stays where it is.
    public record Blocks(int version, List<Block> blocks) {
        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }

    /// @param since   from which day on
    /// @param places  how many places of each slot are the county's, the first ones
    public record Block(String line, LocalDate since, int places) {}

    /// A booking that the county took, [org.yizhan.contract.journal.Inbounds#BOOKING]. It is kept whatever the center
    /// booked meanwhile; a person resolves what clashes.
    ///
    /// @param version    goes up with each change of it at the county
    /// @param cancelled  it is given up; a county moves a booking by cancelling it and taking another
    public record CountyBooking(
            UUID id,
            long version,
            String line,
            Instant from,
            Instant until,
            int place,
            String shortCode,
            boolean cancelled,
            @Nullable String name,
            @Nullable String phone) {
        @Override
        public String toString() {
            return "CountyBooking[id=" + id + ", version=" + version + "]";
        }
    }

    /// Why it was refused; each is a problem type of its own, with the parameters its text needs.
    public enum Refusal {
        /// The center has no free place in that slot: `line`, `from`.
        SLOT_FULL,
        /// There is no such slot, or not any more: `line`, `from`.
        SLOT_GONE,
        /// The place was held for too long and is given back.
        HOLD_EXPIRED,
        /// It is for later: `from`, and `welcome`, from when on they are welcome.
        TOO_EARLY,
        /// It was for an earlier day: `from`.
        TOO_LATE,
        /// Nobody has that code.
        UNKNOWN_CODE,
        /// One of the digits is not as printed.
        CODE_MISTYPED,
        /// That person has as many bookings as one may: `bookings`.
        PERSON_QUOTA,
        /// The booking's state does not allow that: `state`.
        NOT_POSSIBLE;

        public String problem() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String problemType() {
            return "urn:yizhan:bookings:" + problem();
        }
    }
}
