package org.yizhan.house.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.place.Json;

/// Whether the core's answers give a number to two tickets, or one ticket to two calls. Used by all clients at once.
final class Doubles {
    /// The center's, wherever this runs.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, String> holders = new ConcurrentHashMap<>();
    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private final Set<String> doubles = ConcurrentHashMap.newKeySet();

    /// @param number  with the day it is good for
    record Ticket(String id, String number) {
        static Ticket in(CoreClient.Answer answer) throws IOException {
            JsonNode ticket = Json.MAPPER.readTree(answer.body());
            LocalDate day =
                    Instant.parse(ticket.path("issuedAt").asText()).atZone(ZONE).toLocalDate();
            return new Ticket(ticket.path("id").asText(), ticket.path("number").asText() + " of " + day);
        }
    }

    /// The same answer twice, to a request that was repeated, is no double.
    void issued(Ticket ticket) {
        String holder = holders.putIfAbsent(ticket.number(), ticket.id());
        if (holder != null && !holder.equals(ticket.id())) {
            doubles.add("number " + ticket.number());
        }
    }

    /// Told once for each call that was wanted, however often it was sent.
    void called(Ticket ticket) {
        if (!called.add(ticket.id())) {
            doubles.add("call of " + ticket.number());
        }
    }

    int count() {
        return doubles.size();
    }

    Set<String> found() {
        return Set.copyOf(doubles);
    }
}
