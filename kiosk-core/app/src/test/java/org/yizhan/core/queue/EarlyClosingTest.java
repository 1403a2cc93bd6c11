package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.opening.Opening.Span;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// A line that takes no more numbers since those who wait take until closing time, in a core that knows nothing at
/// first. It is open until a second before midnight.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class EarlyClosingTest {
    private static final List<Span> ALL_DAY = List.of(new Span(LocalTime.MIN, LocalTime.of(23, 59, 59)));
    private static final Duration VISIT = Duration.ofMinutes(40);

    @Inject
    QueueDays days;

    @Inject
    LatestTimes times;

    @Inject
    Store store;

    @Inject
    TestClock clock;

    @Test
    void a_line_closes_early_by_what_visits_lately_took_or_are_meant_to_take() {
        whileNothingIsKnown();
        clock.setRight();
        open("social", null);
        onceTwoDaysAreKnown();
    }

    /// Two desks at most, a visit that is meant to take four hours: nobody else gets through.
    private void whileNothingIsKnown() {
        TestCore.duty();
        open("medical", 240);
        int drawn = 0;
        while (QueueCalls.take(Ids.next(), "medical").statusCode() == 201) {
            drawn++;
        }
        assertTrue(drawn < 40, drawn + " numbers of four hours each");
        QueueCalls.take(Ids.next(), "medical")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:closed-early"))
                .body("params.opens", notNullValue());
        assertEquals(List.of(Opening.Why.TOO_MANY_WAIT), shut("medical"));

        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/services/{id}/reopen", "medical")
                .then()
                .statusCode(200);
        QueueCalls.take("medical");
        assertEquals(List.of(), shut("medical"));
    }

    /// At eight in the evening four hours are left, for six visits of forty minutes.
    private void onceTwoDaysAreKnown() {
        for (int day = 1; day <= 2; day++) {
            for (int visit = 0; visit < 12; visit++) {
                Instant at = days.at(day, "08:00").plus(VISIT.multipliedBy(visit));
                days.take(at, "social");
                days.finish(at.plus(VISIT).minusSeconds(1), days.next(at, 1));
            }
        }
        Instant evening = days.at(3, "20:00");
        days.signOn(evening, "wangxm", 1);
        store.read(times::read);
        for (int drawn = 0; drawn < 7; drawn++) {
            days.take(evening, "social");
        }
        HttpProblem refused = assertThrows(HttpProblem.class, () -> days.take(evening, "social"));
        assertEquals("urn:yizhan:queue:closed-early", String.valueOf(refused.getType()));
    }

    private static void open(String line, @Nullable Integer minutes) {
        TestCore.admin()
                .body(new Opening.Rules(new Opening.Week(Collections.nCopies(7, ALL_DAY)), null, null, minutes))
                .put("/api/opening/lines/{id}/rules", line)
                .then()
                .statusCode(200);
    }

    private static List<Opening.Why> shut(String line) {
        return List.of(TestCore.kiosk().get("/api/queue/services").as(Queue.Service[].class)).stream()
                .filter(one -> one.id().equals(line))
                .map(Queue.Service::shut)
                .filter(Objects::nonNull)
                .map(Opening.Shut::why)
                .toList();
    }
}
