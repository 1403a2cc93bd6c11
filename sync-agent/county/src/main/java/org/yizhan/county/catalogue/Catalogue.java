package org.yizhan.county.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.centers.OfDirectory;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.feed.FirstChanges;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.seed.Seed;

/// The county's one catalogue as others see it. The county reads of an edition what it shows and what officers may
/// change; the rest is passed on as it is.
@ApplicationScoped
@Priority(60)
public class Catalogue implements OfDirectory, FirstChanges {
    static final String KIND = "catalogue.edition";

    private final Jdbi jdbi;
    private final Feed feed;
    private final EditionTable editions;

    Catalogue(Jdbi jdbi, Feed feed, EditionTable editions) {
        this.jdbi = jdbi;
        this.feed = feed;
        this.editions = editions;
    }

    /// The items' names in the latest edition, by item id; also of those that are not offered any more.
    public Map<String, String> itemNames() {
        Map<String, String> names = new HashMap<>();
        latest().items()
                .forEach(entry -> names.put(entry.id(), chinese(entry.item().path("name"))));
        return Map.copyOf(names);
    }

    static List<Drafts.Group> groups(JsonNode edition) {
        return StreamSupport.stream(edition.path("groups").spliterator(), false)
                .map(group -> new Drafts.Group(
                        group.required("id").asText(), Json.as(group.required("name"), LocalizedText.class)))
                .toList();
    }

    /// The questions of an item by question id, and the choices by `<question id>/<choice id>`.
    public Map<String, String> questions(String itemId) {
        Map<String, String> texts = new HashMap<>();
        latest().item(itemId)
                .ifPresent(entry -> entry.item().path("questions").forEach(question -> read(question, texts)));
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

    private EditionTable.Edition latest() {
        return jdbi.withHandle(editions::latest);
    }

    @Override
    public void open(Handle handle, String center) {
        editions.text(handle).ifPresent(edition -> feed.appendWholeText(handle, center, KIND, edition));
    }

    /// A county begins with the items that ship with it, and changes them as it sees fit.
    @Override
    public void begin(Handle handle) {
        String shipped = Seed.catalogue();
        int version = Json.own(shipped, JsonNode.class).required("version").asInt();
        editions.insert(handle, version, shipped, "[]", null);
    }
}
