package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;

/// Nobody does anything, and the lines are other ones: what the event streams hear of it.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LineAlarmTest {
    private static final List<Opening.Span> DAY = List.of(
            new Opening.Span(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new Opening.Span(LocalTime.of(14, 0), LocalTime.of(18, 0)));

    @Inject
    LineAlarm alarm;

    @Inject
    QueueDays days;

    @Inject
    TestClock clock;

    @Inject
    Store store;

    private final AtomicInteger told = new AtomicInteger();

    /// And nobody is signed on at a desk, or that would end at some time of these days.
    @BeforeEach
    void keepHours() {
        TestCore.admin()
                .body(new Opening.Rules(new Opening.Week(Collections.nCopies(7, DAY)), null, null, null))
                .put("/api/opening/rules")
                .then()
                .statusCode(200);
        LocalDate today = LocalDate.ofInstant(days.at(0, "12:00"), CoreClock.ZONE);
        for (int day = 1; day <= 3; day++) {
            TestCore.admin()
                    .body(new Opening.DayChoice(Opening.Kind.OPEN, "照开", DAY))
                    .put("/api/opening/days/{date}", today.plusDays(day).toString())
                    .then()
                    .statusCode(200);
        }
        store.write(tx -> {
            tx.emit(Event.of(Feed.OPENING));
            return tx.handle().execute("UPDATE staff_session SET desk = NULL");
        });
    }

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void each_moment_at_which_lines_open_or_close_is_told_once() {
        listenFrom(1, "07:50");
        assertEquals(0, toldBy(1, "07:59"));
        assertEquals(1, toldBy(1, "08:00"));
        assertEquals(0, toldBy(1, "11:59"));
        assertEquals(1, toldBy(1, "12:00"));
        assertEquals(1, toldBy(1, "14:00"));
        assertEquals(1, toldBy(1, "18:00"));
        assertEquals(1, toldBy(2, "00:00"));
        assertEquals(0, toldBy(2, "07:30"));
    }

    @Test
    void somebody_who_meant_to_be_back_is_told_of_when_the_time_is_up() {
        listenFrom(3, "09:00");
        days.signOn(days.at(3, "09:00"), "wangxm", 1);
        store.write(tx -> tx.handle()
                .execute(
                        "INSERT INTO desk_pause (desk, reason, since, back_at, by) VALUES (1, 'MEETING', ?, ?, 'wangxm')",
                        tx.now(),
                        tx.now().plus(Duration.ofMinutes(30))));
        days.signOn(days.at(3, "09:01"), "lijj", 2);
        told.set(0);
        assertEquals(0, toldBy(3, "09:29"));
        assertEquals(1, toldBy(3, "09:31"));
        assertEquals(0, toldBy(3, "11:00"));
    }

    @Test
    void a_clock_that_is_set_back_is_told_of_as_well() {
        listenFrom(3, "12:30");
        assertEquals(1, toldBy(3, "11:30"));
        assertEquals(1, toldBy(3, "12:30"));
    }

    private void listenFrom(int day, String time) {
        clock.set(days.at(day, time));
        alarm.look();
        store.onCommit(events -> told.addAndGet((int) events.stream()
                .filter(event -> event.event().type().equals(Feed.OPENING))
                .count()));
        told.set(0);
    }

    private int toldBy(int day, String time) {
        clock.set(days.at(day, time));
        alarm.look();
        alarm.look();
        return told.getAndSet(0);
    }
}
