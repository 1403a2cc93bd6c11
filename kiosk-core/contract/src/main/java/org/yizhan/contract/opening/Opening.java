package org.yizhan.contract.opening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;

/// When the center gives out numbers, how many, and who is away from a desk. Times of day are those of China's one
/// zone; a day is a date there.
public final class Opening {
    private Opening() {}

    /// A part of one day in which numbers are given out; what lies between two of them is a break.
    public record Span(@NotNull LocalTime from, @NotNull LocalTime until) {}

    /// The spans of seven days, Monday's first. A day without any is closed.
    public record Week(@NotNull @Size(min = 7, max = 7) List<@NotNull @Size(max = 4) List<@NotNull @Valid Span>> days) {
        public Week {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    /// `PUT /api/opening/rules` and `/api/opening/lines/{id}/rules`: what holds for the center, or for one line of it.
    /// What a line does not say, the center does; what nobody says does not limit anything.
    ///
    /// @param week       absent for a center: it never closes by itself
    /// @param numbers    how many numbers a line gives out in a day
    /// @param perPerson  how many of them one person may draw, as far as who draws one is known
    /// @param minutes    how long a visit usually takes, until enough of them have been seen
    public record Rules(
            @Nullable @Valid Week week,
            @Nullable @PositiveOrZero @Max(9999) Integer numbers,
            @Nullable @Positive @Max(99) Integer perPerson,
            @Nullable @Positive @Max(240) Integer minutes) {
        public static final Rules NONE = new Rules(null, null, null, null);
    }

    /// A line with what it says itself.
    public record Line(String id, LocalizedText name, Rules rules) {}

    /// What a day is that is not as its weekday.
    public enum Kind {
        CLOSED,
        /// Open in hours of its own, for all lines.
        OPEN,
        /// A day at the weekend on which one works for a day off elsewhere: open as on a working day.
        WORKDAY
    }

    /// Who says so. The center's word comes before the county's, and that before the state's calendar.
    public enum Origin {
        STATE,
        COUNTY,
        CENTER
    }

    /// A day that is not as its weekday, and what it is called.
    ///
    /// @param spans  of an open one
    public record Day(LocalDate date, Kind kind, LocalizedText name, List<Span> spans, Origin origin) {
        public Day {
            spans = List.copyOf(spans);
        }
    }

    /// `PUT /api/opening/days/{date}`: the center chooses for one day.
    ///
    /// @param name   as villagers read it, in Chinese
    /// @param spans  of an open one; else empty
    public record DayChoice(
            @NotNull Kind kind,
            @NotBlank @Size(max = 40) String name,
            @NotNull @Size(max = 4) List<@NotNull @Valid Span> spans) {}

    /// `GET /api/opening`: everything that was chosen, and the days to come that are not as their weekday.
    ///
    /// @param days      those of county and center, from today on
    /// @param calendar  the state's, of the next twelve months
    public record Plan(Rules center, List<Line> lines, List<Day> days, List<Day> calendar) {}

    /// Why a line gives out no number now.
    public enum Why {
        /// Between two spans of today.
        BREAK,
        /// Before the first of today's spans or after the last.
        OUT_OF_HOURS,
        /// All day, for a holiday or as each week.
        DAY_OFF,
        /// As many numbers were given out as a day has.
        FULL,
        /// Those who wait already take until closing time.
        TOO_MANY_WAIT,
        /// Somebody at a desk closed it, until somebody opens it.
        SWITCHED_OFF
    }

    /// A line that gives out no numbers now.
    ///
    /// @param name     of the day, if it is a special one; of a line that somebody closed, the reason they gave
    /// @param opensAt  when it gives out the next; absent when nobody knows
    public record Shut(
            Why why, @Nullable LocalizedText name, @Nullable Instant opensAt) {}

    /// Why nobody is at a desk. Words of a list, so that nothing personal is ever kept.
    public enum Reason {
        MEAL,
        MEETING,
        /// At a villager's home.
        HOME_VISIT,
        OTHER
    }

    /// `POST /api/opening/desks/{number}/pause`, and `/resume` with an id alone.
    ///
    /// @param id       names the action, so that it happens once
    /// @param minutes  after which somebody will be back; absent: not known
    public record PauseRequest(
            @NotNull UUID id,
            @NotNull Reason reason,
            @Nullable @Positive @Max(600) Integer minutes) {}

    public record ResumeRequest(@NotNull UUID id) {}

    /// A desk that nobody is at for a while.
    ///
    /// @param backAt  when somebody means to be back
    public record Pause(
            int desk,
            Reason reason,
            Instant since,
            @Nullable Instant backAt) {}

    /// What the county sends down, [org.yizhan.contract.journal.Inbounds#OPENING_DAYS]: its days, whole; a later
    /// version replaces an earlier one.
    public record CountyDays(int version, List<CountyDay> days) {
        public CountyDays {
            days = List.copyOf(days);
        }
    }

    public record CountyDay(LocalDate date, Kind kind, LocalizedText name, List<Span> spans) {
        public CountyDay {
            spans = List.copyOf(spans);
        }
    }
}
