package org.yizhan.core.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.notices.Notices;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// Days that pass, on a core of its own: its clock runs ahead and never comes back.
@QuarkusTest
@TestProfile(NoticeDaysTest.ClockAhead.class)
@WithTestResource(TestCore.class)
class NoticeDaysTest {
    private static final long LONGEST_SECONDS = 30;

    /// Only for the sake of another core.
    public static class ClockAhead implements QuarkusTestProfile {}

    @Inject
    TestClock clock;

    @Inject
    CoreClock core;

    @Inject
    Store store;

    @Inject
    Json json;

    @Inject
    NoticeBoard board;

    @Inject
    CountyNotices county;

    @Test
    void a_notice_goes_at_the_end_of_its_last_day_and_screens_are_told() throws InterruptedException {
        var told = new LinkedBlockingQueue<String>();
        LocalDate today = core.local().toLocalDate();
        put(today, today);
        put(today.plusDays(1), today.plusDays(1));
        int before = store.read(board::showing);
        clock.set(today.plusDays(1).atStartOfDay(CoreClock.ZONE).toInstant().minusSeconds(2));
        anyCommit();
        store.onCommit(events -> events.forEach(event -> told.add(event.event().type())));
        assertEquals(before, store.read(board::showing), "midnight is still to come");
        assertTold(told, Feed.NOTICES);
        assertTold(told, Feed.PARTY_DAY);
        assertTrue(core.local().toLocalDate().isAfter(today));

        put(today.plusDays(1), today.plusDays(40));
        clock.set(Instant.now().plusSeconds(20 * 24 * 3600));
        told.clear();
        anyCommit();
        assertTold(told, Feed.NOTICES);
    }

    /// A machine that was switched off, or whose clock was set, learns of the new date by the next thing that happens.
    private void anyCommit() {
        store.write(tx -> {
            tx.emit(Event.of("test.any"));
            return 1;
        });
    }

    private void put(LocalDate startsOn, LocalDate endsOn) {
        var notice = new Notices.Notice(
                Ids.next(),
                Notices.Owner.COUNTY,
                Notices.Kind.POLICY,
                LocalizedText.of("题目"),
                LocalizedText.of("正文"),
                LocalizedText.of("县里"),
                startsOn,
                startsOn,
                endsOn,
                null);
        store.write(tx -> {
            county.apply(tx, "notices.notice", json.text(notice));
            return 1;
        });
    }

    private static void assertTold(LinkedBlockingQueue<String> told, String type) throws InterruptedException {
        String next = told.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        while (next != null && !next.equals(type)) {
            next = told.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        }
        assertEquals(type, next);
    }
}
