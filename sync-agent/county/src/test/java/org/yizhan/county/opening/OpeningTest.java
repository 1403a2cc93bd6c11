package org.yizhan.county.opening;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

/// Days far ahead, so that no other test's appointments fall on them.
@QuarkusTest
class OpeningTest extends CountyTest {
    private static final String ONE = "330782101206";
    private static final String OTHER = "330782101207";
    private static final LocalDate FIRST =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(200);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate LAST = FIRST.plusDays(150);

    @BeforeEach
    @AfterEach
    void nothing_is_chosen() {
        withdraw(null, FIRST, LAST).statusCode(200);
        withdraw(ONE, FIRST, SECOND).statusCode(200);
        withdraw(OTHER, FIRST, SECOND).statusCode(200);
    }

    @Test
    void days_of_all_centers_go_to_each_and_a_center_that_has_one_of_its_own_keeps_that() {
        Wired one = agent(enrol(ONE));
        Wired other = agent(enrol(OTHER));
        choose(null, FIRST, SECOND, "CLOSED", List.of()).statusCode(200);
        choose(ONE, SECOND, SECOND, "OPEN", List.of(span("09:00", "11:00"))).statusCode(200);

        assertEquals(List.of(FIRST + " CLOSED", SECOND + " OPEN 09:00:00"), sent(one));
        assertEquals(List.of(FIRST + " CLOSED", SECOND + " CLOSED"), sent(other));
        withdraw(ONE, SECOND, SECOND).statusCode(200);
        assertEquals(List.of(FIRST + " CLOSED", SECOND + " CLOSED"), sent(one));
        withdraw(null, FIRST, SECOND).statusCode(200);
        assertEquals(List.of(), sent(one));
        assertEquals(List.of(), sent(other));
    }

    @Test
    void a_later_version_of_a_center_is_always_a_higher_one() {
        Wired one = agent(enrol(ONE));
        choose(null, FIRST, FIRST, "CLOSED", List.of()).statusCode(200);
        int before = newest(one).path("version").asInt();
        choose(OTHER, FIRST, FIRST, "WORKDAY", List.of()).statusCode(200);
        assertEquals(before, newest(one).path("version").asInt(), "what concerns another center does not come");
        choose(ONE, FIRST, FIRST, "WORKDAY", List.of()).statusCode(200);
        assertTrue(newest(one).path("version").asInt() > before);
    }

    @Test
    void a_center_that_is_enrolled_later_begins_with_the_days() {
        choose(null, FIRST, FIRST, "CLOSED", List.of()).statusCode(200);

        assertEquals(List.of(FIRST + " CLOSED"), sent(agent(enrol("330782102201"))));
    }

    @Test
    void nobody_changes_what_they_have_not_seen_and_the_same_again_changes_nothing() {
        int version = version();
        String subject = FIRST + "/" + FIRST + " CLOSED";
        long noted = noted("county", "opening.chosen", subject);
        Map<String, Object> closed = choice(null, FIRST, FIRST, "CLOSED", List.of());
        closed.put("version", version + 2);
        post("", closed).statusCode(409).body("type", equalTo("urn:yizhan:opening:changed-meanwhile"));
        closed.put("version", version + 1);
        post("", closed).statusCode(200).body("version", equalTo(version + 1));
        post("", closed).statusCode(200).body("version", equalTo(version + 1));
        closed.put("kind", "WORKDAY");
        post("", closed).statusCode(409);
        assertEquals(version + 1, version());
        assertEquals(noted + 1, noted("county", "opening.chosen", subject));
    }

    @Test
    void a_day_that_has_been_chosen_stands_until_it_is_withdrawn() {
        choose(null, FIRST, FIRST, "OPEN", List.of(span("08:30", "11:30"), span("14:00", "16:00")))
                .body("days.find { it.date == '" + FIRST + "' }.spans.until", hasItems("11:30:00", "16:00:00"))
                .body("days.find { it.date == '" + FIRST + "' }.center", nullValue());
        officer().get("/api/opening/days").then().body("days.date", hasItem(FIRST.toString()));
        withdraw(null, FIRST, FIRST).body("days.date", not(hasItem(FIRST.toString())));
    }

    @Test
    void days_that_are_chosen_one_after_the_other_are_one_period_and_are_withdrawn_as_one() {
        LocalDate hundredth = FIRST.plusDays(99);
        choose(null, FIRST, hundredth, "CLOSED", List.of()).statusCode(200);
        choose(null, hundredth.plusDays(1), LAST, "CLOSED", List.of()).statusCode(200);
        officer().get("/opening").then().body(containsString("收回 " + FIRST + " 至 " + LAST + " 县庆（所有中心）？"));

        withdraw(null, FIRST, LAST).statusCode(200);
        officer().get("/opening").then().body(not(containsString("县庆")));
    }

    @Test
    void what_was_done_is_on_record_with_its_kind_and_hours() {
        LocalDate third = SECOND.plusDays(1);
        choose(ONE, SECOND, third, "OPEN", List.of(span("08:30", "11:30"), span("14:00", "16:00")))
                .statusCode(200);
        withdraw(ONE, SECOND, third).statusCode(200);
        String days = SECOND + "/" + third;
        assertEquals(1, noted(ONE, "opening.chosen", days + " OPEN 08:30/11:30,14:00/16:00"));
        assertEquals(1, noted(ONE, "opening.withdrawn", days));
    }

    @Test
    void the_days_from_one_on_are_found_by_their_date() {
        String plan = plan(DayTable.FROM, Map.of("from", FIRST, "all", "county"));
        assertTrue(plan.contains(" using county_day_date on "), plan);
    }

    @Test
    void what_no_center_would_take_is_refused_by_its_field() {
        int version = version();
        LocalDate past = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        refused(choice(null, past, FIRST, "CLOSED", List.of()), "from");
        refused(choice(null, FIRST, past, "CLOSED", List.of()), "until");
        refused(choice(null, FIRST, FIRST.plusDays(100), "CLOSED", List.of()), "until");
        refused(choice(null, FIRST.plusYears(2), FIRST.plusYears(2), "CLOSED", List.of()), "from");
        refused(choice(null, FIRST, FIRST, "OPEN", List.of()), "spans");
        refused(choice(null, FIRST, FIRST, "CLOSED", List.of(span("09:00", "11:00"))), "spans");
        refused(choice(null, FIRST, FIRST, "OPEN", List.of(span("11:00", "09:00"))), "spans");
        refused(choice(null, FIRST, FIRST, "OPEN", List.of(span("09:00:30", "11:00"))), "spans");
        refused(choice(null, FIRST, FIRST, "OPEN", List.of(span("09:00", "11:00"), span("10:00", "12:00"))), "spans");
        Map<String, Object> wordy = choice(null, FIRST, FIRST, "CLOSED", List.of());
        wordy.put("name", Map.of("zh-CN", "节".repeat(41)));
        refused(wordy, "name");
        post("", choice("999999999999", FIRST, FIRST, "CLOSED", List.of())).statusCode(404);
        post("/withdraw", Map.of("version", version + 1, "from", "2026-02-30", "until", "2026-03-01"))
                .statusCode(400);
        assertEquals(version, version());
        officer().get("/api/opening/days").then().body("days.findAll { it.date >= '" + FIRST + "' }", empty());
    }

    private long noted(String center, String act, String subject) {
        return count("audit where center_id = ? and act = ? and subject = ?", center, act, subject);
    }

    private static void refused(Map<String, Object> choice, String field) {
        post("", choice).statusCode(400).body("violations.field", hasItem(field));
    }

    private static Map<String, Object> choice(
            @Nullable String center, LocalDate from, LocalDate until, String kind, List<Map<String, String>> spans) {
        Map<String, Object> choice = new HashMap<>(Map.of(
                "version",
                version() + 1,
                "from",
                from.toString(),
                "until",
                until.toString(),
                "kind",
                kind,
                "name",
                Map.of("zh-CN", "县庆"),
                "spans",
                spans));
        if (center != null) {
            choice.put("center", center);
        }
        return choice;
    }

    private static ValidatableResponse choose(
            @Nullable String center, LocalDate from, LocalDate until, String kind, List<Map<String, String>> spans) {
        return post("", choice(center, from, until, kind, spans));
    }

    private static ValidatableResponse withdraw(@Nullable String center, LocalDate from, LocalDate until) {
        Map<String, Object> withdrawal =
                new HashMap<>(Map.of("version", version() + 1, "from", from.toString(), "until", until.toString()));
        if (center != null) {
            withdrawal.put("center", center);
        }
        return post("/withdraw", withdrawal);
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return officer().body(body).post("/api/opening/days" + path).then();
    }

    private static Map<String, String> span(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    private static int version() {
        return officer()
                .get("/api/opening/days")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    /// The days that the center was sent last, each with its kind and when it opens.
    private static List<String> sent(Wired agent) {
        List<String> days = new ArrayList<>();
        newest(agent)
                .path("days")
                .forEach(day -> days.add((day.path("date").asText() + " "
                                + day.path("kind").asText() + " "
                                + day.path("spans").path(0).path("from").asText())
                        .strip()));
        return days;
    }

    private static JsonNode newest(Wired agent) {
        return agent.get("/sync/v1/changes?after=0&limit=500").as(Wire.Changes.class).changes().stream()
                .filter(change -> change.kind().equals("opening.days"))
                .map(change -> parsed(change.payload()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static JsonNode parsed(String json) {
        try {
            return Wired.JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
