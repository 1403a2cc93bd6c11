package org.yizhan.county.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
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
/// the names of the items.
@ApplicationScoped
@Priority(60)
public class Catalogue implements Sown, FirstChanges {
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
        jdbi.withHandle(handle -> handle.createQuery(
                                "select edition from catalogue_edition order by version desc limit 1")
                        .mapTo(String.class)
                        .findOne())
                .ifPresent(edition -> Json.own(edition, JsonNode.class)
                        .path("items")
                        .forEach(item -> names.put(
                                item.path("id").asText(),
                                Json.as(item.path("name"), LocalizedText.class).chinese())));
        return Map.copyOf(names);
    }

    @Override
    public void open(Handle handle, String center) {
        handle.createQuery("select edition from catalogue_edition order by version desc limit 1")
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
