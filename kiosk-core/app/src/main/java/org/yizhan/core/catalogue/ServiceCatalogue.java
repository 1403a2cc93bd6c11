package org.yizhan.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// The county's catalogue as this center has it. The center reads it and never edits it: a new edition replaces
/// it whole.
@ApplicationScoped
public class ServiceCatalogue {
    private static final String IDENTITY_CARD = "identity-card";

    private final Json json;

    ServiceCatalogue(Json json) {
        this.json = json;
    }

    /// How many items there are.
    public int items(Handle handle) {
        return handle.select("SELECT count(*) FROM catalogue_item")
                .mapTo(Integer.class)
                .one();
    }

    /// The item, with its form saying whether an identity number is asked for.
    public Optional<Catalogue.Item> item(Handle handle, String id) {
        return handle.select("SELECT body FROM catalogue_item WHERE id = ?", id)
                .mapTo(String.class)
                .findOne()
                .map(body -> json.stored(body, Catalogue.Item.class))
                .map(item -> item.askingIdNumber(needsIdentityCard(item)));
    }

    /// Only where the applicant has to bring the identity card anyway is its number asked for and kept.
    private static boolean needsIdentityCard(Catalogue.Item item) {
        return item.materials().stream()
                .anyMatch(material -> material.needed()
                        && !material.onlyByProxy()
                        && material.id().equals(IDENTITY_CARD));
    }

    List<Catalogue.Group> groups(Handle handle) {
        return all(handle, "SELECT body FROM catalogue_group ORDER BY place", Catalogue.Group.class);
    }

    List<Catalogue.Function> functions(Handle handle) {
        return all(handle, "SELECT body FROM catalogue_function ORDER BY place", Catalogue.Function.class);
    }

    /// Empty when there is no such group.
    Optional<List<Catalogue.ItemSummary>> itemsOf(Handle handle, String group) {
        boolean known = handle.select("SELECT 1 FROM catalogue_group WHERE id = ?", group)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(handle.select("SELECT body FROM catalogue_item WHERE group_id = ? ORDER BY number", group)
                .mapTo(String.class)
                .map(body -> summary(json.stored(body, Catalogue.Item.class)))
                .list());
    }

    /// The lines in which items are done, as the county names them.
    public List<String> services(Handle handle) {
        return handle.select("SELECT json_extract(body, '$.serviceId') AS service FROM catalogue_item"
                        + " GROUP BY service ORDER BY min(number)")
                .mapTo(String.class)
                .list();
    }

    /// What is done in that line, in the county's order.
    public List<Catalogue.ItemSummary> itemsIn(Handle handle, String service) {
        return handle.select(
                        "SELECT body FROM catalogue_item WHERE json_extract(body, '$.serviceId') = ? ORDER BY number",
                        service)
                .mapTo(String.class)
                .map(body -> summary(json.stored(body, Catalogue.Item.class)))
                .list();
    }

    private static Catalogue.ItemSummary summary(Catalogue.Item item) {
        return new Catalogue.ItemSummary(item.id(), item.groupId(), item.name(), item.appliable(), item.promisedDays());
    }

    private <T> List<T> all(Handle handle, String sql, Class<T> type) {
        return handle.select(sql)
                .mapTo(String.class)
                .map(body -> json.stored(body, type))
                .list();
    }

    /// Puts an edition in the place of an older one; one that is not newer changes nothing.
    void replace(Tx tx, Catalogue.Edition edition) {
        Handle handle = tx.handle();
        int newer = handle.execute("""
                INSERT INTO catalogue_edition (one, version, at) VALUES (1, ?, ?)
                ON CONFLICT (one) DO UPDATE SET version = excluded.version, at = excluded.at
                    WHERE excluded.version > catalogue_edition.version""", edition.version(), tx.now());
        if (newer == 0) {
            return;
        }
        handle.execute("DELETE FROM catalogue_item");
        handle.execute("DELETE FROM catalogue_group");
        handle.execute("DELETE FROM catalogue_function");
        addGroups(handle, edition);
        for (Catalogue.Item item : edition.items()) {
            handle.execute(
                    "INSERT INTO catalogue_item (id, group_id, number, body) VALUES (?, ?, ?, ?)",
                    item.id(),
                    item.groupId(),
                    item.number(),
                    json.text(item));
        }
        addFunctions(handle, edition);
        tx.emit(Event.of(Feed.CATALOGUE));
    }

    /// The number of items on a tile is counted here, so that the tile is right.
    private void addGroups(Handle handle, Catalogue.Edition edition) {
        int place = 0;
        for (Catalogue.Group group : edition.groups()) {
            int items = (int) edition.items().stream()
                    .filter(item -> item.groupId().equals(group.id()))
                    .count();
            var counted = new Catalogue.Group(group.id(), group.name(), group.hint(), group.icon(), items);
            handle.execute(
                    "INSERT INTO catalogue_group (id, place, body) VALUES (?, ?, ?)",
                    group.id(),
                    ++place,
                    json.text(counted));
        }
    }

    private void addFunctions(Handle handle, Catalogue.Edition edition) {
        int place = 0;
        for (Catalogue.Function function : edition.functions()) {
            handle.execute(
                    "INSERT INTO catalogue_function (id, place, body) VALUES (?, ?, ?)",
                    function.id(),
                    ++place,
                    json.text(function));
        }
    }
}
