package org.yizhan.county.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ChangesTest extends CountyTest {
    @Inject
    Feed feed;

    private static List<Wire.Change> changes(Wired agent, long after, int wait) {
        return agent.get("/sync/v1/changes?after=" + after + "&limit=500&wait=" + wait)
                .as(Wire.Changes.class)
                .changes();
    }

    private static JsonNode payload(List<Wire.Change> changes, String kind) throws Exception {
        return Wired.JSON.readTree(changes.stream()
                .filter(change -> change.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .payload());
    }

    @Test
    void a_center_starts_with_roster_keys_catalogue_and_the_notices_in_force() throws Exception {
        List<Wire.Change> changes = changes(agent(enrol("330782101204")), 0, 0);

        assertEquals(
                List.of("directory.roster", "directory.card-keys", "catalogue.edition", "notices.notice"),
                changes.stream().map(Wire.Change::kind).distinct().limit(4).toList());
        assertEquals(
                LongStream.rangeClosed(1, changes.size()).boxed().toList(),
                changes.stream().map(Wire.Change::cursor).toList());
        assertEquals(0, payload(changes, "directory.roster").get("members").size());
        assertEquals(40, payload(changes, "catalogue.edition").get("items").size());
        assertEquals(
                32,
                payload(changes, "directory.card-keys").at("/keys/0/publicKey").binaryValue().length);
        JsonNode notice = payload(changes, "notices.notice");
        assertEquals("COUNTY", notice.get("owner").asText());
        assertFalse(LocalDate.parse(notice.get("endsOn").asText())
                .isBefore(LocalDate.now().minusDays(1)));
        assertTrue(notice.has("objection"));
    }

    @Test
    void the_sample_center_is_sent_its_members_with_their_cards() throws Exception {
        JsonNode roster = payload(changes(agent(enrol(CENTER)), 0, 0), "directory.roster");

        List<String> cards = roster.get("members").findValuesAsText("cardId");
        assertTrue(cards.stream().filter(card -> card.length() == 16).count() >= 60, cards.toString());
    }

    @Test
    void a_center_that_waits_hears_of_a_change_when_it_is_committed_and_not_before() throws Exception {
        Wired agent = agent(enrol("330782100201"));
        long cursor = changes(agent, 0, 0).size();

        CompletableFuture<List<Wire.Change>> waiting = CompletableFuture.supplyAsync(() -> changes(agent, cursor, 30));
        jdbi.useTransaction(handle -> {
            feed.append(handle, "330782100201", "test.kind", Map.of("n", 1));
            assertFalse(waiting.isDone());
        });

        List<Wire.Change> heard = waiting.get(25, TimeUnit.SECONDS);
        assertEquals(1, heard.size());
        assertEquals(cursor + 1, heard.getFirst().cursor());
        assertEquals("{\"n\":1}", heard.getFirst().payload());
    }

    @Test
    void what_was_rolled_back_leaves_no_gap() {
        Wired agent = agent(enrol("330782100202"));
        long cursor = changes(agent, 0, 0).size();
        jdbi.useHandle(handle -> {
            handle.begin();
            feed.append(handle, "330782100202", "test.kind", Map.of());
            handle.rollback();
        });
        jdbi.useTransaction(handle -> feed.append(handle, "330782100202", "test.kind", Map.of()));

        assertEquals(
                List.of(cursor + 1),
                changes(agent, cursor, 5).stream().map(Wire.Change::cursor).toList());
    }

    @Test
    void a_wait_without_a_change_ends_with_nothing() {
        Wired agent = agent(enrol("330782100203"));
        long cursor = changes(agent, 0, 0).size();

        assertEquals(List.of(), changes(agent, cursor, 1));
    }

    @Test
    void an_answer_says_what_time_it_is_at_the_county() {
        String date = agent(enrol("330782100204")).date("/sync/v1/changes?after=0");

        Instant said = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        assertTrue(Duration.between(said, Instant.now()).abs().toMinutes() < 5, date);
    }

    @Test
    void a_center_sees_its_own_feed_only() {
        Wired one = agent(enrol("330782100204"));
        Wired other = agent(enrol("330782100205"));
        int before = changes(other, 0, 0).size();
        jdbi.useTransaction(handle -> feed.append(handle, "330782100204", "test.kind", Map.of()));

        assertEquals(before, changes(other, 0, 0).size());
        assertEquals(before + 1, changes(one, 0, 0).size());
    }

    private long names(String center, String name) {
        return count("change where center_id = ? and payload like ?", center, "%" + name + "%");
    }

    private void roster(String center, String name) {
        jdbi.useTransaction(handle -> feed.appendWhole(handle, center, "test.roster", Map.of("name", name)));
    }

    @Test
    void a_roster_that_was_delivered_is_gone_once_a_newer_one_replaces_it() {
        String center = "330782100207";
        Wired agent = agent(enrol(center));
        roster(center, "旧名册");
        long cursor = changes(agent, 0, 0).getLast().cursor();
        changes(agent, cursor, 0);
        assertEquals(1, names(center, "旧名册"), "the newest stays although it was delivered");

        roster(center, "新名册");

        assertEquals(0, names(center, "旧名册"));
        assertEquals(
                List.of(cursor + 1),
                changes(agent, cursor, 0).stream().map(Wire.Change::cursor).toList());
    }

    @Test
    void a_roster_on_its_way_goes_when_the_center_has_it_and_other_kinds_stay() {
        String center = "330782101200";
        Wired agent = agent(enrol(center));
        roster(center, "旧名册");
        jdbi.useTransaction(handle -> feed.append(handle, center, "test.kind", Map.of("name", "不相干")));
        jdbi.useTransaction(handle -> feed.append(handle, center, "test.kind", Map.of("name", "不相干")));
        roster(center, "新名册");
        assertEquals(1, names(center, "旧名册"), "not delivered yet");

        long cursor = changes(agent, 0, 0).getLast().cursor();
        changes(agent, cursor, 0);

        assertEquals(0, names(center, "旧名册"));
        assertEquals(1, names(center, "新名册"));
        assertEquals(2, names(center, "不相干"));
        assertTrue(
                changes(agent, 0, 0).stream().anyMatch(change -> change.kind().equals("directory.roster")));
    }

    @Test
    void the_roster_is_a_change_that_a_newer_one_replaces() {
        Wired agent = agent(enrol(CENTER));
        changes(agent, changes(agent, 0, 0).getLast().cursor(), 0);

        assertEquals(1, count("change where center_id = ? and kind = 'directory.roster' and whole", CENTER));
    }

    @Test
    void impossible_positions_are_refused() {
        Wired agent = agent(enrol("330782100206"));

        for (String query : List.of("after=-1", "limit=0", "limit=501", "wait=-1")) {
            assertEquals(
                    "urn:yizhan:request:invalid",
                    agent.get("/sync/v1/changes?" + query).problem(),
                    query);
        }
        assertEquals(404, agent.get("/sync/v1/changes?after=x").status());
    }
}
