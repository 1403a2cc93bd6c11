package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// The rows of `queue_pool`: which lines a desk, or a person, serves. Whoever has none serves all.
@Singleton
class Pools {
    Set<String> of(Handle handle, String owner) {
        return new LinkedHashSet<>(
                handle.select("SELECT service_id FROM queue_pool WHERE owner = ? ORDER BY service_id", owner)
                        .mapTo(String.class)
                        .list());
    }

    void put(Tx tx, String owner, Collection<String> services) {
        tx.handle().execute("DELETE FROM queue_pool WHERE owner = ?", owner);
        services.forEach(service ->
                tx.handle().execute("INSERT INTO queue_pool (owner, service_id) VALUES (?, ?)", owner, service));
        tx.forget(Known.class);
    }

    /// Nobody serves that line any more.
    void forget(Tx tx, String service) {
        tx.handle().execute("DELETE FROM queue_pool WHERE service_id = ?", service);
        tx.forget(Known.class);
    }

    /// A desk or a person that serves that line and no other, if there is one.
    Optional<String> servingOnly(Handle handle, String service) {
        return handle.select(
                        "SELECT owner FROM queue_pool GROUP BY owner HAVING count(*) = 1 AND max(service_id) = ?"
                                + " ORDER BY owner LIMIT 1",
                        service)
                .mapTo(String.class)
                .findOne();
    }

    /// How many preferred ones that desk has called since the last ordinary one.
    int preferredInARow(Handle handle, int desk) {
        return Straight.first(handle, "SELECT preferred FROM queue_desk WHERE desk = ?", row -> row.getInt(1), desk)
                .orElse(0);
    }

    /// The same of each desk that has called.
    Map<Integer, Integer> preferredInARow(Handle handle) {
        return Straight.list(
                        handle,
                        "SELECT desk, preferred FROM queue_desk",
                        row -> Map.entry(row.getInt(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The lines of every desk and person that does not serve all.
    Map<String, Set<String>> all(Handle handle) {
        return handle.createQuery("SELECT owner, service_id FROM queue_pool")
                .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getString(2)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /// As [#all], as the write lane knows them.
    Map<String, Set<String>> known(Tx tx) {
        return tx.known(Known.class, () -> new Known(all(tx.handle()))).served();
    }

    private record Known(Map<String, Set<String>> served) {}

    void countPreferred(Tx tx, int desk, int preferred) {
        Straight.execute(
                tx.handle(),
                "INSERT INTO queue_desk (desk, preferred) VALUES (?, ?)"
                        + " ON CONFLICT (desk) DO UPDATE SET preferred = excluded.preferred",
                desk,
                preferred);
    }
}
