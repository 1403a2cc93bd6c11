package org.yizhan.county.notices;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;

/// The county's own notices of the seed; the villages' are the center's to publish.
@ApplicationScoped
@Priority(50)
class NoticesSown implements Sown {
    private static final String DRAFTER = "officer";
    private static final String PUBLISHER = "reviewer";

    private final NoticeTable table;

    NoticesSown(NoticeTable table) {
        this.table = table;
    }

    @Override
    public void sow(Handle handle, Seed seed) {
        for (JsonNode notice : seed.notices()) {
            if (notice.required("owner").asText().equals("COUNTY")) {
                table.insert(handle, notice(notice, seed.firstStart()));
            }
        }
    }

    private static Notice notice(JsonNode seed, LocalDate first) {
        JsonNode objection = seed.path("objection");
        return new Notice(
                UUID.fromString(seed.required("id").asText()),
                Notice.Kind.valueOf(seed.required("kind").asText()),
                Json.as(seed.required("title"), LocalizedText.class),
                Json.as(seed.required("body"), LocalizedText.class),
                Json.as(seed.required("publisher"), LocalizedText.class),
                objection.isObject() ? Json.as(objection, LocalizedText.class) : null,
                first.plusDays(seed.required("startsInDays").asInt()),
                first.plusDays(seed.required("endsInDays").asInt()),
                List.of(),
                Notice.State.PUBLISHED,
                DRAFTER,
                PUBLISHER,
                first.plusDays(seed.required("publishedInDays").asInt()));
    }
}
