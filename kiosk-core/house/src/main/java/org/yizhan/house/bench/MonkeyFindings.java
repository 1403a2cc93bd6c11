package org.yizhan.house.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yizhan.house.place.Json;

/// What a monkey's programs did together.
final class MonkeyFindings {
    /// One input in five acts, or the monkey is a bad one.
    private static final double ACTING = 0.2;

    private final Map<String, Integer> visits = new TreeMap<>();
    private final List<String> trends = new ArrayList<>();
    private int inputs;
    private int actions;
    private int escapes;
    private int slips;
    private int crashes;
    private int restarts;
    private int canaries;
    private boolean grows;

    int inputs() {
        return inputs;
    }

    int crashes() {
        return crashes;
    }

    /// Adds the last tally of a program.
    void add(JsonNode tally) {
        inputs += tally.path("inputs").asInt();
        actions += tally.path("actions").asInt();
        escapes += tally.path("escapes").asInt();
        slips += tally.path("slips").asInt();
        crashes += tally.path("faults").asInt();
        restarts += tally.path("restarts").asInt();
        canaries += tally.path("canaries").asInt();
        grows |= tally.path("grows").asBoolean();
        trends.add(tally.path("trend").asText());
        tally.path("visits")
                .properties()
                .forEach(screen ->
                        visits.merge(screen.getKey(), screen.getValue().asInt(), Integer::sum));
    }

    /// A program that goes has left whoever stood there with the desktop.
    void gone() {
        crashes++;
        escapes++;
    }

    boolean areSound() {
        return complaints().isEmpty();
    }

    void print(PrintStream out) throws IOException {
        out.println("Visits of each screen");
        visits.forEach((screen, times) ->
                out.printf(Locale.ROOT, "  %-14s %7d%s%n", screen, times, times == 0 ? "  NEVER" : ""));
        out.printf(Locale.ROOT, "%d slips closed within a second, %d restarts by staff%n", slips, restarts);
        trends.forEach(trend -> out.println("Held, after the first fifth: " + trend));
        complaints().forEach(complaint -> out.println("NOT SOUND: " + complaint));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", "monkey");
        line.put("inputs", inputs);
        line.put("actions", actions);
        line.put("screens", seen());
        line.put("escapes", escapes);
        line.put("crashes", crashes);
        line.put("canaries", canaries);
        out.println(Json.MAPPER.writeValueAsString(line));
    }

    private long seen() {
        return visits.values().stream().filter(times -> times > 0).count();
    }

    private List<String> complaints() {
        var complaints = new ArrayList<String>();
        if (seen() < visits.size() || visits.isEmpty()) {
            complaints.add(visits.size() - seen() + " screens were never seen");
        }
        if (actions < ACTING * inputs) {
            complaints.add("fewer than one input in five acted");
        }
        if (escapes + crashes + canaries > 0) {
            complaints.add(escapes + " escapes, " + crashes + " crashes, " + canaries + " found what another entered");
        }
        if (grows) {
            complaints.add("what the kiosk holds grows");
        }
        return complaints;
    }
}
