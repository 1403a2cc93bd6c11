package org.yizhan.county.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// How many cases stand at which stage, over all centers.
@ApplicationScoped
public class CaseCounts {
    private final Jdbi jdbi;

    CaseCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param stage  as in addresses
    /// @param shown  the word on screens
    public record Count(String stage, String shown, long count) {}

    /// Every stage in its order.
    public List<Count> all() {
        Map<String, Long> counted = jdbi.withHandle(handle -> handle
                .createQuery("select stage, count(*) from county_case group by stage")
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return Arrays.stream(Stage.values())
                .map(stage -> new Count(stage.name(), stage.shown(), counted.getOrDefault(stage.name(), 0L)))
                .toList();
    }
}
