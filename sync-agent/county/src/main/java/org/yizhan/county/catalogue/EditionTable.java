package org.yizhan.county.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Json;

/// The editions that were published, and the next one as it is being written.
@ApplicationScoped
class EditionTable {
    private final Clock clock;

    EditionTable(Clock clock) {
        this.clock = clock;
    }

    /// @param whole  the edition as the centers were sent it
    /// @param items  its items and those that were withheld from it, in the order of their numbers
    record Edition(int version, JsonNode whole, List<Entry> items) {
        static final Edition NONE = new Edition(0, MissingNode.getInstance(), List.of());

        Edition {
            items = List.copyOf(items);
        }

        Optional<Entry> item(String id) {
            return items.stream().filter(entry -> entry.id().equals(id)).findFirst();
        }

        /// With drafted items in the place of theirs.
        Edition with(Map<String, Drafted> drafted) {
            return new Edition(
                    version,
                    whole,
                    items.stream()
                            .map(entry -> {
                                Drafted draft = drafted.get(entry.id());
                                return draft == null ? entry : new Entry(draft.item(), draft.offered());
                            })
                            .toList());
        }
    }

    record Entry(JsonNode item, boolean offered) {
        String id() {
            return item.required("id").asText();
        }
    }

    /// @param by  the officer's name
    record Drafted(JsonNode item, boolean offered, String by, Instant at) {}

    Edition latest(Handle handle) {
        return handle.createQuery(
                        "select version, edition, withheld from catalogue_edition order by version desc limit 1")
                .map((row, context) -> edition(row.getInt(1), row.getString(2), row.getString(3)))
                .findOne()
                .orElse(Edition.NONE);
    }

    private static Edition edition(int version, String edition, String withheld) {
        JsonNode whole = Json.own(edition, JsonNode.class);
        List<Entry> items = new ArrayList<>();
        whole.path("items").forEach(item -> items.add(new Entry(item, true)));
        Json.own(withheld, JsonNode.class).forEach(item -> items.add(new Entry(item, false)));
        items.sort(Comparator.comparingInt(entry -> entry.item().path("number").asInt()));
        return new Edition(version, whole, items);
    }

    /// What a center is sent; nothing before the first edition.
    Optional<String> text(Handle handle) {
        return handle.createQuery("select edition from catalogue_edition order by version desc limit 1")
                .mapTo(String.class)
                .findOne();
    }

    /// Stores an edition with that version and says how it reads.
    String publish(Handle handle, int version, Edition edition, String officer) {
        ObjectNode whole = edition.whole().deepCopy();
        whole.put("version", version);
        ArrayNode offered = whole.putArray("items");
        ArrayNode withheld = Json.array();
        edition.items().forEach(entry -> (entry.offered() ? offered : withheld).add(entry.item()));
        String text = Json.write(whole);
        insert(handle, version, text, Json.write(withheld), officer);
        return text;
    }

    void insert(Handle handle, int version, String edition, String withheld, @Nullable String officer) {
        handle.createUpdate("insert into catalogue_edition (version, edition, withheld, published_by, at)"
                        + " values (:version, :edition, :withheld, :officer, :at)")
                .bind("version", version)
                .bind("edition", edition)
                .bind("withheld", withheld)
                .bind("officer", officer)
                .bind("at", clock.instant())
                .execute();
    }

    /// The draft's revision; holds the draft until the transaction ends.
    long lockDraft(Handle handle) {
        return revision(handle, " for update");
    }

    long revision(Handle handle) {
        return revision(handle, "");
    }

    private static long revision(Handle handle, String locking) {
        return handle.createQuery("select revision from catalogue_draft" + locking)
                .mapTo(Long.class)
                .one();
    }

    void draft(Handle handle, String id, JsonNode item, boolean offered, String officer) {
        handle.createUpdate("insert into catalogue_draft_item (item_id, item, offered, changed_by, changed_at)"
                        + " values (:id, :item, :offered, :officer, :at) on conflict (item_id) do update set"
                        + " item = excluded.item, offered = excluded.offered, changed_by = excluded.changed_by,"
                        + " changed_at = excluded.changed_at")
                .bind("id", id)
                .bind("item", Json.write(item))
                .bind("offered", offered)
                .bind("officer", officer)
                .bind("at", clock.instant())
                .execute();
        handle.execute("update catalogue_draft set revision = revision + 1");
    }

    /// False when the draft has nothing of that item.
    boolean discard(Handle handle, String id) {
        boolean there = handle.execute("delete from catalogue_draft_item where item_id = ?", id) == 1;
        if (there) {
            handle.execute("update catalogue_draft set revision = revision + 1");
        }
        return there;
    }

    void discardAll(Handle handle) {
        handle.execute("delete from catalogue_draft_item");
        handle.execute("update catalogue_draft set revision = revision + 1");
    }

    Map<String, Drafted> drafted(Handle handle) {
        return handle
                .createQuery("select d.item, d.offered, coalesce(o.name, d.changed_by), d.changed_at"
                        + " from catalogue_draft_item d left join officer o on o.officer_id = d.changed_by")
                .map((row, context) -> new Drafted(
                        Json.own(row.getString(1), JsonNode.class),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        drafted -> drafted.item().required("id").asText(), Function.identity()));
    }
}
