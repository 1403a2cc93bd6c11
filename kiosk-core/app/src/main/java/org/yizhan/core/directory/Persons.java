package org.yizhan.core.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// The keys of persons. What concerns a person is sealed under their own key, in the rows and in the journal;
/// destroying the key erases the person in both. Equal ID numbers are found by a keyed hash.
@ApplicationScoped
public class Persons {
    private final CenterKey center;
    private final CenterJournal journal;

    Persons(CenterKey center, CenterJournal journal) {
        this.center = center;
        this.journal = journal;
    }

    /// A new person with a key of their own, journalled.
    public UUID create(Tx tx) {
        return create(tx, Ids.next());
    }

    /// As [#create(Tx)], under an id that is known already; a person who is there stays as they are.
    public UUID create(Tx tx, UUID id) {
        if (wrapped(tx.handle(), id).isPresent()) {
            return id;
        }
        byte[] wrapped = center.wrap(id, PersonKey.random());
        tx.handle().execute("INSERT INTO person (id, wrapped_key, created_at) VALUES (?, ?, ?)", id, wrapped, tx.now());
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped);
        journal.append(
                tx, Entry.created("directory.person-key", id, "created", Map.of("personId", id, "wrapped", text)));
        return id;
    }

    /// The person with that ID number, made new if this center has not met them.
    public UUID byIdNumber(Tx tx, String idNumber) {
        byte[] hash = center.lookup("id-number", idNumber);
        Optional<UUID> known = tx.handle()
                .select("SELECT id FROM person WHERE id_hash = ? AND erased_at IS NULL", hash)
                .mapTo(UUID.class)
                .findOne();
        if (known.isPresent()) {
            return known.get();
        }
        UUID id = create(tx);
        tx.handle().execute("UPDATE person SET id_hash = ? WHERE id = ?", hash, id);
        return id;
    }

    /// A hash that finds equal values for that purpose and that nobody without the center's key can guess values for.
    public byte[] hash(String purpose, String value) {
        return center.lookup(purpose, value);
    }

    /// Seals a field of a person.
    public String seal(Handle handle, UUID person, String field, String text) {
        return key(handle, person)
                .orElseThrow(() -> new IllegalStateException("a person who was erased gets no new fields"))
                .seal(person, field, text);
    }

    /// Opens a field; empty once the person is erased.
    public Optional<String> open(Handle handle, UUID person, String field, String sealed) {
        return key(handle, person).map(key -> key.open(person, field, sealed));
    }

    /// Whether this person's key has been destroyed.
    public boolean isErased(Handle handle, UUID person) {
        return handle.select("SELECT 1 FROM person WHERE id = ? AND erased_at IS NOT NULL", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Destroys a person's key, here and by the journal at the county.
    public void erase(Tx tx, UUID person) {
        int erased = tx.handle()
                .execute(
                        "UPDATE person SET wrapped_key = NULL, id_hash = NULL, erased_at = ? "
                                + "WHERE id = ? AND erased_at IS NULL",
                        tx.now(),
                        person);
        if (erased == 1) {
            tx.handle()
                    .execute(
                            "UPDATE journal SET payload = NULL WHERE record_id = ? AND type = 'directory.person-key'",
                            person);
            journal.append(
                    tx, Entry.changed("directory.person-key", person, "destroyed", 1, Map.of("personId", person)));
        }
    }

    /// Reads the keys of several persons at once, to open what a whole page shows of them.
    public Keys keys(Handle handle, Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return new Keys(Map.of());
        }
        return new Keys(handle
                .createQuery("SELECT id, wrapped_key FROM person WHERE id IN (<ids>) AND wrapped_key IS NOT NULL")
                .bindList("ids", List.copyOf(Set.copyOf(persons)))
                .map((rs, ctx) -> Map.entry(Sqlite.uuid(rs.getBytes(1)), rs.getBytes(2)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, key -> center.unwrap(key.getKey(), key.getValue()))));
    }

    /// The keys of those asked for who are not erased.
    public static final class Keys {
        private final Map<UUID, PersonKey> byPerson;

        Keys(Map<UUID, PersonKey> byPerson) {
            this.byPerson = byPerson;
        }

        /// Opens a field of one of them; empty once they are erased.
        public Optional<String> open(UUID person, String field, String sealed) {
            return Optional.ofNullable(byPerson.get(person)).map(key -> key.open(person, field, sealed));
        }
    }

    /// The key of one thing that is too large for a field. Sealed as a field itself, it is lost with the person it is
    /// kept under, and can be handed on to another without touching the thing.
    public record ThingKey(UUID thing, String text) {
        public static ThingKey random(UUID thing) {
            return new ThingKey(
                    thing,
                    Base64.getUrlEncoder().encodeToString(PersonKey.random().bytes()));
        }

        public byte[] seal(byte[] content) {
            return AesGcm.seal(bytes(), content, Sqlite.bytes(thing));
        }

        /// @throws IllegalStateException  the bytes were altered or sealed under another key
        public byte[] open(byte[] sealed) {
            return AesGcm.open(bytes(), sealed, Sqlite.bytes(thing));
        }

        private byte[] bytes() {
            return Base64.getUrlDecoder().decode(text);
        }

        @Override
        public String toString() {
            return "ThingKey[" + thing + "]";
        }
    }

    private Optional<PersonKey> key(Handle handle, UUID person) {
        return wrapped(handle, person).map(wrapped -> center.unwrap(person, wrapped));
    }

    private static Optional<byte[]> wrapped(Handle handle, UUID person) {
        return handle.createQuery("SELECT wrapped_key FROM person WHERE id = ? AND wrapped_key IS NOT NULL")
                .bind(0, Sqlite.bytes(person))
                .mapTo(byte[].class)
                .findOne();
    }
}
