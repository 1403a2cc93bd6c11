package org.yizhan.ui.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.Feed;

class EventLinesTest {
    private final EventLines lines = new EventLines();

    private List<Feed> read(String... text) {
        var feeds = new ArrayList<Feed>();
        for (String line : text) {
            lines.line(line).ifPresent(feeds::add);
        }
        return feeds;
    }

    @Test
    void an_event_ends_with_an_empty_line_and_comments_are_nothing() {
        List<Feed> feeds = read(
                ": alive",
                "id: 7",
                "event: queue.ticket",
                "data: {\"cursor\":7,\"type\":\"queue.ticket\"}",
                "",
                ": alive",
                "");

        assertEquals(List.of(new Feed(7, "queue.ticket", null, null)), feeds);
        assertEquals(7, lines.lastId());
    }

    @Test
    void what_a_broken_stream_left_half_read_is_dropped() {
        read("data: {\"cursor\":8,");
        lines.reset();

        assertEquals(1, read("data: {\"cursor\":8,\"type\":\"x\"}", "").size());
    }

    @Test
    void an_event_of_a_newer_core_is_passed_over_when_it_cannot_be_read() {
        assertTrue(read("data: [1]", "").isEmpty());
        assertEquals(
                1, read("data: {\"cursor\":9,\"type\":\"y\",\"new\":true}", "").size());
    }
}
