package org.yizhan.county.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// Writes the next edition of the catalogue, item by item, and publishes it to every center. Each command may be
/// repeated and then changes nothing.
@ApplicationScoped
class Drafts {
    private final Jdbi jdbi;
    private final EditionTable editions;
    private final Feed feed;
    private final Audit audit;

    Drafts(Jdbi jdbi, EditionTable editions, Feed feed, Audit audit) {
        this.jdbi = jdbi;
        this.editions = editions;
        this.feed = feed;
        this.audit = audit;
    }

    /// The next edition as it is being written.
    ///
    /// @param version   of the edition that is published
    /// @param awaited   how many centers have not said yet that they have it
    /// @param revision  counts the changes of the draft, also earlier ones
    public record Draft(
            int version, int awaited, long revision, List<Group> groups, List<Item> items, List<Change> changes) {}

    public record Group(String id, LocalizedText name) {}

    public record Change(String itemId, LocalizedText name, boolean offered, String officer, Instant at) {}

    Draft draft() {
        return jdbi.withHandle(this::draft);
    }

    private Draft draft(Handle handle) {
        EditionTable.Edition latest = editions.latest(handle);
        Map<String, EditionTable.Drafted> drafted = editions.drafted(handle);
        List<Item> items = latest.with(drafted).items().stream()
                .map(entry -> Item.of(entry.item(), entry.offered(), drafted.containsKey(entry.id())))
                .toList();
        List<Change> changes = items.stream()
                .filter(Item::changed)
                .map(item -> change(item, drafted))
                .toList();
        return new Draft(
                latest.version(),
                feed.awaited(handle, Catalogue.KIND),
                editions.revision(handle),
                Catalogue.groups(latest.whole()),
                items,
                changes);
    }

    private static Change change(Item item, Map<String, EditionTable.Drafted> drafted) {
        EditionTable.Drafted draft = Objects.requireNonNull(drafted.get(item.id()));
        return new Change(item.id(), item.name(), item.offered(), draft.by(), draft.at());
    }

    /// An item as the draft has it.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 404 `urn:yizhan:catalogue:not-found`
    Item item(String id) {
        return jdbi.withHandle(handle -> item(handle, id));
    }

    private Item item(Handle handle, String id) {
        return draft(handle).items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("catalogue", "没有这个事项"));
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field that breaks a rule; 404 no such item;
    ///     409 `urn:yizhan:catalogue:changed-meanwhile` the item is no longer what the officer read
    Item change(String id, ItemDraft draft, String officer) {
        return jdbi.inTransaction(handle -> {
            editions.lockDraft(handle);
            Item before = item(handle, id);
            ItemRules.check(before, draft);
            if (before.says(draft)) {
                return before;
            }
            if (!before.tag().equals(draft.tag())) {
                throw Refused.because(409, "catalogue", "changed-meanwhile", "这个事项刚刚被改过，请再看一遍");
            }
            write(handle, id, draft, officer);
            audit.note(handle, Audit.COUNTY, officer, "catalogue.item-drafted", id);
            return item(handle, id);
        });
    }

    /// What is again as it was published is no change.
    private void write(Handle handle, String id, ItemDraft draft, String officer) {
        EditionTable.Entry published =
                editions.latest(handle).item(id).orElseThrow(() -> Refused.notFound("catalogue", "没有这个事项"));
        if (Item.of(published.item(), published.offered(), false).says(draft)) {
            editions.discard(handle, id);
        } else {
            ObjectNode changed = Item.with(published.item(), draft);
            editions.draft(handle, id, changed, draft.offered(), officer);
        }
    }

    /// Takes an item back to what is published.
    Item discard(String id, String officer) {
        return jdbi.inTransaction(handle -> {
            editions.lockDraft(handle);
            if (editions.discard(handle, id)) {
                audit.note(handle, Audit.COUNTY, officer, "catalogue.item-discarded", id);
            }
            return item(handle, id);
        });
    }

    /// Makes the draft the next edition and sends it to every center. The same version again changes nothing.
    ///
    /// @param version   the one after what the officer saw
    /// @param revision  of the draft that the officer saw
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 409 `urn:yizhan:catalogue:changed-meanwhile` or
    ///     `nothing-to-publish`
    Draft publish(int version, long revision, String officer) {
        return jdbi.inTransaction(handle -> {
            long present = editions.lockDraft(handle);
            EditionTable.Edition latest = editions.latest(handle);
            if (latest.version() == version) {
                return draft(handle);
            }
            Map<String, EditionTable.Drafted> drafted = editions.drafted(handle);
            if (drafted.isEmpty()) {
                throw Refused.because(409, "catalogue", "nothing-to-publish", "没有要发布的改动");
            }
            if (version != latest.version() + 1 || revision != present) {
                throw Refused.because(409, "catalogue", "changed-meanwhile", "草稿刚刚又有改动，请再看一遍", "revision", present);
            }
            List<String> centers = feed.begun(handle);
            String text = editions.publish(handle, version, latest.with(drafted), officer);
            editions.discardAll(handle);
            centers.forEach(center -> feed.appendWholeText(handle, center, Catalogue.KIND, text));
            audit.note(handle, Audit.COUNTY, officer, "catalogue.published", Integer.toString(version));
            return draft(handle);
        });
    }
}
