package org.yizhan.core.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.opening.Opening;

/// The state's days off and the days worked for them: of a year whose notice the State Council has published and this
/// build carries what the notice says, of any other the statutory days alone.
@ApplicationScoped
class StateCalendar {
    private static final LocalizedText WORKED = LocalizedText.of("调休上班", "Worked for a day off");

    private final ObjectMapper json;
    private final Map<Integer, Map<LocalDate, Opening.Day>> years = new ConcurrentHashMap<>();

    StateCalendar(ObjectMapper json) {
        this.json = json;
    }

    Optional<Opening.Day> on(LocalDate date) {
        return Optional.ofNullable(year(date.getYear()).get(date));
    }

    /// In their order.
    List<Opening.Day> between(LocalDate first, LocalDate end) {
        return Stream.iterate(first.getYear(), year -> year <= end.getYear(), year -> year + 1)
                .flatMap(year -> year(year).values().stream())
                .filter(day -> !day.date().isBefore(first) && day.date().isBefore(end))
                .toList();
    }

    private Map<LocalDate, Opening.Day> year(int year) {
        return years.computeIfAbsent(year, this::read);
    }

    private Map<LocalDate, Opening.Day> read(int year) {
        Map<LocalDate, Opening.Day> days = new TreeMap<>();
        try (InputStream notice = StateCalendar.class.getResourceAsStream("/yizhan/calendar/" + year + ".json")) {
            if (notice == null) {
                StatutoryDays.of(year).forEach((date, name) -> put(days, date, Opening.Kind.CLOSED, name));
            } else {
                read(json.readTree(notice), days);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }

    private void read(JsonNode notice, Map<LocalDate, Opening.Day> days) {
        for (JsonNode off : notice.path("off")) {
            LocalizedText name = json.convertValue(off.path("name"), LocalizedText.class);
            LocalDate.parse(off.path("from").asText())
                    .datesUntil(LocalDate.parse(off.path("until").asText()).plusDays(1))
                    .forEach(date -> put(days, date, Opening.Kind.CLOSED, name));
        }
        json.convertValue(notice.path("work"), new TypeReference<List<LocalDate>>() {})
                .forEach(date -> put(days, date, Opening.Kind.WORKDAY, WORKED));
    }

    private static void put(Map<LocalDate, Opening.Day> days, LocalDate date, Opening.Kind kind, LocalizedText name) {
        days.put(date, new Opening.Day(date, kind, name, List.of(), Opening.Origin.STATE));
    }
}
