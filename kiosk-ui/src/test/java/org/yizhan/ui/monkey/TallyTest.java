package org.yizhan.ui.monkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.client.Json;
import org.yizhan.ui.frame.Screen;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void every_screen_has_its_place_before_any_was_seen_also_those_of_a_kind() throws Exception {
        JsonNode visits = told().path("visits");
        assertEquals(0, visits.path("Home").asInt(-1));
        assertEquals(0, visits.path("VoiceNote").asInt(-1));
        assertEquals(0, visits.path("StaffPanel").asInt(-1));
        assertFalse(visits.has("Noting"), "no screen, a kind of them");
        assertFalse(visits.has("Staff"));
    }

    @Test
    void a_screen_that_stays_is_one_visit_and_one_come_back_to_two() throws Exception {
        tally.visit(new Screen.Home());
        tally.visit(new Screen.Home());
        tally.visit(new Screen.Queues());
        tally.visit(new Screen.Home());
        assertEquals(2, told().path("visits").path("Home").asInt());
        assertEquals(1, told().path("visits").path("Queues").asInt());
    }

    @Test
    void only_what_changed_something_is_an_action() throws Exception {
        tally.input(true);
        tally.input(false);
        assertEquals(2, told().path("inputs").asInt());
        assertEquals(1, told().path("actions").asInt());
    }

    private JsonNode told() throws JsonProcessingException {
        String line = tally.line(0, new Trend());
        assertTrue(line.startsWith("tally "));
        return Json.MAPPER.readTree(line.substring("tally ".length()));
    }
}
