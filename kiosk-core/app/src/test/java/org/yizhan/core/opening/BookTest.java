package org.yizhan.core.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.opening.Opening.Span;
import org.yizhan.contract.opening.Opening.Why;
import org.yizhan.core.store.CoreClock;

/// A center that is open on working days from 8:30 to 12:00 and 14:00 to 17:30, at moments of any clock.
class BookTest {
    private static final String LINE = "social";
    private static final List<Span> DAY = spans("08:30-12:00 14:00-17:30");
    private static final Opening.Week WEEK = new Opening.Week(
            Stream.concat(Stream.generate(() -> DAY).limit(5), Stream.of(List.<Span>of(), List.<Span>of()))
                    .toList());
    private static final Function<LocalDate, Optional<Opening.Day>> NO_STATE = date -> Optional.empty();

    @Test
    void a_center_without_hours_never_closes_by_itself() {
        var book = new Book(Map.of(), Map.of(), this::newYear);
        assertEquals(Optional.empty(), book.shut(LINE, at("2027-01-01T03:00")));
        assertEquals(Optional.empty(), book.left(LINE, at("2027-01-01T03:00")));
    }

    @Test
    void it_is_open_in_its_spans_and_says_why_it_is_not_and_when_it_will_be() {
        Book book = center(Map.of(), NO_STATE);
        assertEquals(Optional.empty(), book.shut(LINE, at("2026-11-26T08:30")));
        assertEquals(Optional.empty(), book.shut(LINE, at("2026-11-26T17:29")));
        shut(book, "2026-11-26T08:29", Why.OUT_OF_HOURS, "2026-11-26T08:30");
        shut(book, "2026-11-26T12:00", Why.BREAK, "2026-11-26T14:00");
        shut(book, "2026-11-26T17:30", Why.OUT_OF_HOURS, "2026-11-27T08:30");
        shut(book, "2026-11-27T18:00", Why.OUT_OF_HOURS, "2026-11-30T08:30");
        shut(book, "2026-11-28T10:00", Why.DAY_OFF, "2026-11-30T08:30");
    }

    @Test
    void breaks_do_not_count_to_what_is_left_of_a_day() {
        Book book = center(Map.of(), NO_STATE);
        assertEquals(Optional.of(Duration.ofHours(7)), book.left(LINE, at("2026-11-26T06:00")));
        assertEquals(Optional.of(Duration.ofMinutes(270)), book.left(LINE, at("2026-11-26T11:00")));
        assertEquals(Optional.of(Duration.ofMinutes(210)), book.left(LINE, at("2026-11-26T13:00")));
        assertEquals(Optional.of(Duration.ZERO), book.left(LINE, at("2026-11-26T18:00")));
    }

    @Test
    void time_alone_turns_a_line_where_one_of_its_spans_begins_or_ends_and_at_midnight() {
        Book book = center(Map.of(), NO_STATE);
        assertEquals(at("2026-11-26T08:30"), book.turnAfter(at("2026-11-26T06:00")));
        assertEquals(at("2026-11-26T12:00"), book.turnAfter(at("2026-11-26T08:30")));
        assertEquals(at("2026-11-26T14:00"), book.turnAfter(at("2026-11-26T12:00")));
        assertEquals(at("2026-11-27T00:00"), book.turnAfter(at("2026-11-26T17:30")));
        assertEquals(at("2026-11-29T00:00"), book.turnAfter(at("2026-11-28T10:00")), "a Saturday");
    }

    @Test
    void a_line_with_hours_of_its_own_has_turns_of_its_own() {
        var early = new Opening.Week(Collections.nCopies(7, spans("07:00-09:00")));
        var book = new Book(
                Map.of(
                        Book.CENTER,
                        new Opening.Rules(WEEK, null, null, null),
                        "land",
                        new Opening.Rules(early, null, null, null)),
                Map.of(),
                NO_STATE);
        assertEquals(at("2026-11-26T07:00"), book.turnAfter(at("2026-11-26T06:00")));
        assertEquals(at("2026-11-26T08:30"), book.turnAfter(at("2026-11-26T07:00")));
        assertEquals(at("2026-11-26T09:00"), book.turnAfter(at("2026-11-26T08:30")));
    }

    @Test
    void the_states_days_off_and_days_worked_stand_before_the_week() {
        Book book = center(Map.of(), this::newYear);
        shut(book, "2027-01-01T10:00", Why.DAY_OFF, "2027-01-03T08:30");
        assertEquals(
                LocalizedText.of("元旦"),
                book.shut(LINE, at("2027-01-01T10:00")).orElseThrow().name());
        assertEquals(Optional.empty(), book.shut(LINE, at("2027-01-03T10:00")), "a Sunday that is worked");
    }

    @Test
    void what_was_chosen_for_a_day_stands_before_the_state() {
        var open = new Opening.Day(
                LocalDate.of(2027, 1, 1),
                Opening.Kind.OPEN,
                LocalizedText.of("值班"),
                spans("09:00-11:00"),
                Opening.Origin.CENTER);
        var fair = new Opening.Day(
                LocalDate.of(2026, 12, 31),
                Opening.Kind.CLOSED,
                LocalizedText.of("庙会"),
                List.of(),
                Opening.Origin.COUNTY);
        Book book = center(Map.of(open.date(), open, fair.date(), fair), this::newYear);
        shut(book, "2026-12-31T10:00", Why.DAY_OFF, "2027-01-01T09:00");
        assertEquals(Optional.empty(), book.shut(LINE, at("2027-01-01T10:00")));
        shut(book, "2027-01-01T11:00", Why.OUT_OF_HOURS, "2027-01-03T08:30");
    }

    @Test
    void a_day_can_be_closed_where_there_are_no_hours() {
        var fair = new Opening.Day(
                LocalDate.of(2026, 12, 31),
                Opening.Kind.CLOSED,
                LocalizedText.of("庙会"),
                List.of(),
                Opening.Origin.CENTER);
        var book = new Book(Map.of(), Map.of(fair.date(), fair), this::newYear);
        assertEquals(
                new Opening.Shut(Why.DAY_OFF, fair.name(), null),
                book.shut(LINE, at("2026-12-31T10:00")).orElseThrow());
        assertEquals(Optional.empty(), book.shut(LINE, at("2027-01-01T10:00")));
    }

    @Test
    void a_line_says_itself_what_the_center_says_otherwise() {
        var own = new Opening.Rules(
                new Opening.Week(
                        Stream.generate(() -> spans("13:00-15:00")).limit(7).toList()),
                20,
                null,
                null);
        var book = new Book(Map.of(Book.CENTER, new Opening.Rules(WEEK, 60, 2, 12), LINE, own), Map.of(), NO_STATE);
        assertEquals(new Opening.Rules(own.week(), 20, 2, 12), book.of(LINE));
        assertEquals(Optional.empty(), book.shut(LINE, at("2026-11-28T13:30")));
        assertEquals(
                Why.DAY_OFF,
                book.shut("land", at("2026-11-28T13:30")).orElseThrow().why());
    }

    @Test
    void a_center_that_never_opens_does_not_say_when() {
        var never = new Opening.Rules(
                new Opening.Week(Stream.generate(List::<Span>of).limit(7).toList()), null, null, null);
        var book = new Book(Map.of(Book.CENTER, never), Map.of(), NO_STATE);
        assertEquals(
                new Opening.Shut(Why.DAY_OFF, null, null),
                book.shut(LINE, at("2026-11-26T10:00")).orElseThrow());
    }

    private Optional<Opening.Day> newYear(LocalDate date) {
        return switch (date.toString()) {
            case "2027-01-01" -> Optional.of(state(date, Opening.Kind.CLOSED, "元旦"));
            case "2027-01-03" -> Optional.of(state(date, Opening.Kind.WORKDAY, "调休上班"));
            default -> Optional.empty();
        };
    }

    private static Opening.Day state(LocalDate date, Opening.Kind kind, String name) {
        return new Opening.Day(date, kind, LocalizedText.of(name), List.of(), Opening.Origin.STATE);
    }

    private static Book center(Map<LocalDate, Opening.Day> chosen, Function<LocalDate, Optional<Opening.Day>> state) {
        return new Book(Map.of(Book.CENTER, new Opening.Rules(WEEK, null, null, null)), chosen, state);
    }

    private static void shut(Book book, String now, Why why, String opens) {
        Opening.Shut shut = book.shut(LINE, at(now)).orElseThrow();
        assertEquals(why, shut.why(), now);
        assertEquals(at(opens).atZone(CoreClock.ZONE).toInstant(), shut.opensAt(), now);
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    private static List<Span> spans(String text) {
        return Arrays.stream(text.split(" "))
                .map(part -> part.split("-"))
                .map(part -> new Span(LocalTime.parse(part[0]), LocalTime.parse(part[1])))
                .toList();
    }
}
