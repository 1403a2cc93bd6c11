package org.yizhan.county.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.feed.FirstChanges;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;

/// The county's one catalogue. An edition is passed on as the text it is; the county itself reads no more of it than
/// names and questions.
@ApplicationScoped
@Priority(60)
public class Catalogue implements Sown, FirstChanges {
    private static final String LATEST = "select edition from catalogue_edition order by version desc limit 1";

    private final Jdbi jdbi;
    private final Feed feed;
    private final Clock clock;

    Catalogue(Jdbi jdbi, Feed feed, Clock clock) {
        this.jdbi = jdbi;
        this.feed = feed;
        this.clock = clock;
    }

    /// The items' names in the latest edition, by item id.
    public Map<String, String> itemNames() {
        Map<String, String> names = new HashMap<>();
        latest().path("items").forEach(item -> names.put(item.path("id").asText(), chinese(item.path("name"))));
        return Map.copyOf(names);
    }

    /// The questions of an item by question id, and the choices by `<question id>/<choice id>`.
    public Map<String, String> questions(String itemId) {
        Map<String, String> texts = new HashMap<>();
        for (JsonNode item : latest().path("items")) {
            if (item.path("id").asText().equals(itemId)) {
                item.path("questions").forEach(question -> read(question, texts));
            }
        }
        return Map.copyOf(texts);
    }

    private static void read(JsonNode question, Map<String, String> texts) {
        String id = question.path("id").asText();
        texts.put(id, chinese(question.path("text")));
        question.path("choices")
                .forEach(choice -> texts.put(id + "/" + choice.path("id").asText(), chinese(choice.path("text"))));
    }

    private static String chinese(JsonNode text) {
        return Json.as(text, LocalizedText.class).chinese();
    }

    private JsonNode latest() {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST)
                .mapTo(String.class)
                .findOne()
                .map(edition -> Json.own(edition, JsonNode.class))
                .orElse(MissingNode.getInstance()));
    }

    @Override
    public void open(Handle handle, String center) {
        handle.createQuery(LATEST)
                .mapTo(String.class)
                .findOne()
                .ifPresent(edition -> feed.appendText(handle, center, "catalogue.edition", edition));
    }

    @Override
    public void sow(Handle handle, Seed seed) {
        handle.createUpdate("insert into catalogue_edition (version, edition, at) values (:version, :edition, :at)")
                .bind(
                        "version",
                        Json.own(seed.catalogue(), JsonNode.class)
                                .required("version")
                                .asInt())
                .bind("edition", seed.catalogue())
                .bind("at", clock.instant())
                .execute();
    }
}
