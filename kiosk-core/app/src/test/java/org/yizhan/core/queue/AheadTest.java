package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.Assembled;
import org.yizhan.core.StandingClock;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;

/// Who is before whom, in halls small enough to be counted on fingers. [QueueModelTest] plays large ones.
class AheadTest {
    private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Actor CLERK = new Actor("staff:test", null);

    @TempDir
    Path folder;

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-23T00:30:00Z"));
    private Assembled core;

    @BeforeEach
    void open() throws SQLException {
        core = new Assembled(folder, clock, BUILT);
        QueueModelTest.settle(core);
        core.get(Presence.class).start(new StartupEvent());
        Map.of(1, List.of("land"), 2, List.of("social", "medical"), 3, List.of("social"), 4, List.of("civil"))
                .forEach(this::serves);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void who_is_called_by_other_desks_alone_is_before_nobody_else() {
        take("social");
        take("social");
        take("medical");
        assertEquals(0, take("land").ahead());
        assertEquals(1, take("land").ahead());
        assertEquals(3, take("medical").ahead(), "its only desk calls from the line of social as well");
        assertEquals(2, take("social").ahead(), "a desk of their own comes to them first");
    }

    @Test
    void a_line_that_no_desk_serves_has_those_before_one_who_stand_in_it() {
        serves(4, List.of("social"));
        take("social");
        take("civil");
        assertEquals(1, take("civil").ahead());
    }

    @Test
    void who_has_waited_longer_than_promised_is_before_all_who_have_not() {
        Queue.Ticket first = take("land");
        clock.move(Duration.ofMinutes(61));
        assertEquals(1, take("land", Queue.Priority.ELDERLY).ahead());
        Queue.Ticket second = take("land");
        assertEquals(2, second.ahead());
        assertEquals(0, now(first).ahead());
        clock.move(Duration.ofMinutes(31));
        Queue.Ticket appointed = take("land", Queue.Priority.APPOINTMENT);
        assertEquals(2, appointed.ahead(), "the elderly one is late by now");
        assertEquals(3, now(second).ahead());
    }

    @Test
    void who_has_waited_too_long_is_before_nobody_whose_desks_do_not_call_them() {
        take("social");
        clock.move(Duration.ofMinutes(61));
        for (int i = 0; i < 3; i++) {
            take("land", Queue.Priority.ELDERLY);
        }
        assertEquals(2, take("land").ahead(), "a desk calls two in a row");
        assertEquals(1, take("social").ahead());
    }

    @Test
    void a_desk_goes_on_with_its_turns_where_it_is() {
        take("land", Queue.Priority.ELDERLY);
        take("land", Queue.Priority.ELDERLY);
        Queue.Ticket third = take("land", Queue.Priority.ELDERLY);
        Queue.Ticket ordinary = take("land");
        assertEquals(2, ordinary.ahead());
        next(1);
        assertEquals(1, now(ordinary).ahead());
        next(1);
        assertEquals(0, now(ordinary).ahead());
        assertEquals(1, now(third).ahead());
    }

    @Test
    void each_desk_looks_as_far_ahead_as_its_visits_lately_lasted() {
        known("land", Duration.ofMinutes(20));
        known("social", Duration.ofMinutes(2));
        Queue.Ticket land = take("land");
        Queue.Ticket social = take("social");
        clock.move(Duration.ofMinutes(45));
        assertEquals(1, take("land", Queue.Priority.ELDERLY).ahead());
        assertEquals(0, take("social", Queue.Priority.ELDERLY).ahead());
        assertEquals(0, now(land).ahead());
        assertEquals(1, now(social).ahead());
        assertEquals(Turn.Reason.DELAY_ENDING, whyNext(1));
        assertEquals(Turn.Reason.PREFERRED_TURN, whyNext(3));
        clock.move(Duration.ofMinutes(13));
        assertEquals(0, now(social).ahead());
        assertEquals(Turn.Reason.DELAY_ENDING, whyNext(3));
    }

    @Test
    void of_two_whose_delays_end_together_the_first_is_called_two_visits_before_and_until_then_classes_take_turns() {
        known("land", Duration.ofMinutes(8));
        Queue.Ticket first = take("land");
        take("land");
        clock.move(Duration.ofMinutes(43));
        take("land", Queue.Priority.ELDERLY);
        assertEquals(Turn.Reason.PREFERRED_TURN, whyNext(1));
        clock.move(Duration.ofMinutes(1));
        assertEquals(Turn.Reason.DELAYS_ENDING, whyNext(1));
        assertEquals(first.id(), next(1).id());
    }

    @Test
    void who_is_promised_no_longer_than_a_visit_takes_is_called_before_all_whose_delay_ends_later() {
        take("land", Queue.Priority.ELDERLY);
        assertEquals(1, take("land", Queue.Priority.ELDERLY).ahead());
        assertEquals(0, take("land", Queue.Priority.APPOINTMENT).ahead());
        clock.move(Duration.ofMinutes(25));
        assertEquals(3, take("land", Queue.Priority.APPOINTMENT).ahead());
    }

    /// Makes one such visit known, and one enough.
    private void known(String line, Duration visit) {
        Store store = core.get(Store.class);
        store.write(tx -> tx.handle()
                .execute("INSERT OR REPLACE INTO setting (name, origin, value, version, at, by)"
                        + " VALUES ('queue.forecast-visits', 'CENTER', '1', 1, 0, 'test')"));
        int desk = line.equals("land") ? 1 : 3;
        take(line);
        Queue.Ticket called = next(desk);
        clock.move(visit);
        store.write(tx -> core.get(DeskSteps.class).finish(tx, called.id(), new Queue.DeskAction(Ids.next()), CLERK));
        store.read(handle -> core.get(LatestTimes.class).read(handle));
    }

    private Turn.@Nullable Reason whyNext(int desk) {
        Turn.Why why = core.get(Store.class)
                .read(handle -> core.get(DeskCalls.class).preview(handle, desk, "staff:test"))
                .why();
        return why == null ? null : why.reason();
    }

    @Test
    void who_sits_at_the_desks_what_they_do_themselves_and_who_is_away_decide_with_them() {
        signOn("wang", 2);
        signOn("li", 3);
        take("social");
        take("social");
        Queue.Ticket medical = take("medical");
        Queue.Ticket social = take("social");
        assertEquals(2, now(medical).ahead(), "who does it calls from the line of social as well");
        assertEquals(2, social.ahead(), "the desk of its line alone comes to it first");

        inTheHall(
                "INSERT INTO desk_pause (desk, reason, since, by) VALUES (3, 'MEAL', ?, 'staff:li')", clock.instant());
        assertEquals(3, now(social).ahead(), "nobody is there but who does both");

        serves("staff:wang", List.of("medical"));
        assertEquals(0, now(medical).ahead(), "who does it does nothing else");
        assertEquals(2, now(social).ahead(), "nobody is there who does it: as any of its desks would");
    }

    private void signOn(String account, int desk) {
        core.get(Store.class)
                .write(tx -> tx.handle()
                        .execute(
                                "INSERT INTO staff (account, person_id, name, pin_hash, roles) VALUES (?, ?, '', '', '')",
                                account,
                                core.get(Persons.class).create(tx)));
        inTheHall(
                "INSERT INTO staff_session (token_hash, account, csrf, desk, expires_at) VALUES (randomblob(8), ?, '', ?, ?)",
                account,
                desk,
                clock.instant().plus(Duration.ofHours(8)));
    }

    private void inTheHall(String sql, Object... values) {
        core.get(Store.class).write(tx -> {
            tx.emit(Event.of(Feed.OPENING));
            return tx.handle().execute(sql, values);
        });
    }

    private void serves(int desk, List<String> lines) {
        serves(LineKey.ofDesk(desk), lines);
    }

    private void serves(String owner, List<String> lines) {
        core.get(Store.class)
                .write(tx -> core.get(LineChoices.class)
                        .pool(tx, owner, new LineSetup.Pool(Set.copyOf(lines)), "staff:test"));
    }

    private Queue.Ticket take(String service) {
        return take(service, Queue.Priority.ORDINARY);
    }

    private Queue.Ticket take(String service, Queue.Priority priority) {
        var request = new Queue.TicketRequest(Ids.next(), service, "zh-CN", priority, List.of());
        return core.get(Store.class).write(tx -> core.get(TicketIssue.class).take(tx, request, "kiosk-1"));
    }

    private Queue.Ticket next(int desk) {
        var action = new Queue.DeskAction(Ids.next());
        return core.get(Store.class).write(tx -> core.get(DeskCalls.class).next(tx, desk, action, CLERK));
    }

    private Queue.Ticket now(Queue.Ticket ticket) {
        return core.get(Store.class)
                .read(handle -> core.get(TicketViews.class)
                        .ticket(
                                handle,
                                core.get(Tickets.class)
                                        .find(handle, ticket.id())
                                        .orElseThrow(),
                                CLERK.name()));
    }
}
