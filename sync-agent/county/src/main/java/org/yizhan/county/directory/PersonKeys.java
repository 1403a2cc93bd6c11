package org.yizhan.county.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.keys.CenterKeys;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;
import org.yizhan.sync.PersonalField;

/// The keys of the centers' persons, wrapped as they came. Destroying one erases the person here: the key goes from
/// the table and from the journal row that brought it, and a member's name from the roster.
@ApplicationScoped
public class PersonKeys implements Effect<PersonKeys.WrappedKey> {
    private final CenterKeys centerKeys;
    private final Roster roster;

    PersonKeys(CenterKeys centerKeys, Roster roster) {
        this.centerKeys = centerKeys;
        this.roster = roster;
    }

    /// @param wrapped  null once destroyed
    record WrappedKey(@Nullable String wrapped) {}

    /// The person's key, or nothing: erased, not here yet, or not wrapped for this center.
    public Optional<byte[]> open(Handle handle, String center, UUID person) {
        return handle.createQuery("select wrapped from person_key where center_id = :center and person_id = :person"
                        + " and wrapped is not null")
                .bind("center", center)
                .bind("person", person)
                .mapTo(String.class)
                .findOne()
                .flatMap(wrapped -> centerKeys.of(center).flatMap(key -> PersonalField.unwrap(key, person, wrapped)));
    }

    @Override
    public String type() {
        return "directory.person-key";
    }

    @Override
    public Optional<WrappedKey> fold(List<Arrived> rows) throws Unfit {
        if (rows.stream().anyMatch(row -> row.op().equals("destroyed"))) {
            return Optional.of(new WrappedKey(null));
        }
        Optional<Arrived> created =
                rows.stream().filter(row -> row.op().equals("created")).reduce((first, last) -> last);
        if (created.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WrappedKey(
                created.get().payload() == null
                        ? null
                        : Arrived.text(created.get().body(), "wrapped")));
    }

    @Override
    public boolean erases(WrappedKey key) {
        return key.wrapped() == null;
    }

    @Override
    public void save(Handle handle, String center, UUID person, WrappedKey key) {
        handle.createUpdate("insert into person_key (center_id, person_id, wrapped)"
                        + " values (:center, :person, :wrapped)"
                        + " on conflict (center_id, person_id) do update set wrapped = excluded.wrapped")
                .bind("center", center)
                .bind("person", person)
                .bind("wrapped", key.wrapped())
                .execute();
        if (erases(key)) {
            roster.erase(handle, center, person);
        }
    }

    @Override
    public Map<UUID, WrappedKey> stored(Handle handle, String center) {
        return Effect.byRecord(
                handle.createQuery("select person_id, wrapped from person_key where center_id = :center")
                        .bind("center", center),
                (row, context) -> new WrappedKey(row.getString(2)));
    }
}
