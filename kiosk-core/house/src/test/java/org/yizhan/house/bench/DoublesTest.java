package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.house.center.CoreClient;

class DoublesTest {
    private final Doubles doubles = new Doubles();

    @Test
    void an_answer_that_came_twice_is_no_double_but_one_number_for_two_tickets_is() throws IOException {
        doubles.issued(ticket("a", "A001", "2026-11-26T02:00:00Z"));
        doubles.issued(ticket("a", "A001", "2026-11-26T02:00:00Z"));
        assertEquals(0, doubles.count());

        doubles.issued(ticket("b", "A001", "2026-11-26T03:00:00Z"));
        assertEquals(Set.of("number A001 of 2026-11-26"), doubles.found());
    }

    @Test
    void numbers_begin_anew_with_the_centers_day() throws IOException {
        doubles.issued(ticket("a", "A001", "2026-11-26T15:59:00Z"));
        doubles.issued(ticket("b", "A001", "2026-11-26T16:01:00Z"));

        assertEquals(0, doubles.count());
    }

    @Test
    void a_ticket_that_two_calls_brought_is_a_double() throws IOException {
        doubles.called(ticket("a", "A001", "2026-11-26T02:00:00Z"));
        doubles.called(ticket("a", "A001", "2026-11-26T02:00:00Z"));

        assertEquals(1, doubles.count());
    }

    private static Doubles.Ticket ticket(String id, String number, String issuedAt) throws IOException {
        String body = "{\"id\":\"%s\",\"number\":\"%s\",\"issuedAt\":\"%s\"}".formatted(id, number, issuedAt);
        return Doubles.Ticket.in(new CoreClient.Answer(201, body));
    }
}
