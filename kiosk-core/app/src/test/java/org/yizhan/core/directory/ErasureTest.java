package org.yizhan.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// What somebody finds who takes the disk away.
@QuarkusTest
@WithTestResource(TestCore.class)
class ErasureTest {
    private static final int PERSONS = 60;

    @Inject
    Store store;

    @Inject
    Persons persons;

    @Test
    void of_a_key_that_was_destroyed_not_a_byte_is_left_in_the_files() throws IOException {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            all.add(store.write(persons::create));
        }
        List<String> erased =
                all.subList(0, PERSONS / 2).stream().map(this::key).toList();
        List<String> kept =
                all.subList(PERSONS / 2, PERSONS).stream().map(this::key).toList();
        for (UUID person : all.subList(0, PERSONS / 2)) {
            store.write(tx -> {
                persons.erase(tx, person);
                return person;
            });
        }
        inTheEnd(store::emptyLog);
        String file = bytes("center.db") + bytes("center.db-wal");
        assertTrue(kept.stream().allMatch(stands(file)), "what is kept is looked for rightly");
        assertEquals(0, erased.stream().filter(stands(file)).count(), "destroyed keys that can be read still");
    }

    @Test
    void whoever_reads_an_older_state_keeps_the_log_and_once_they_have_read_it_is_emptied() throws IOException {
        boolean emptied = store.read(handle -> {
            handle.select("SELECT count(*) FROM person").mapTo(Integer.class).one();
            store.write(persons::create);
            return CompletableFuture.supplyAsync(store::emptyLog).join();
        });
        assertFalse(emptied);
        Path log = TestCore.data().resolve("center.db-wal");
        inTheEnd(() -> store.emptyLog() && Files.size(log) == 0);
    }

    @Test
    void a_database_from_before_is_written_anew_once() throws IOException {
        assertTrue(store.clearRemains(), "a new one needs nothing");
        store.write(tx -> tx.handle().execute("INSERT INTO remains (one) VALUES (1)"));
        inTheEnd(store::clearRemains);
        List<Integer> left = store.read(handle ->
                handle.select("SELECT one FROM remains").mapTo(Integer.class).list());
        assertEquals(List.of(), left);
        UUID written = store.write(persons::create);
        assertFalse(key(written).isEmpty(), "nothing is in the way of who writes");
    }

    private interface Try {
        boolean succeeds() throws IOException;
    }

    /// The core has threads of its own that read and write at any moment.
    private static void inTheEnd(Try once) throws IOException {
        int tries = 200;
        while (!once.succeeds()) {
            assertTrue(--tries > 0, "still not, and nobody reads or writes for so long");
        }
    }

    /// As it stands in its row, or as text in the journal.
    private static Predicate<String> stands(String file) {
        return key -> file.contains(key)
                || file.contains(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(key.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private String key(UUID person) {
        byte[] wrapped = store.read(handle -> handle.select("SELECT wrapped_key FROM person WHERE id = ?", person)
                .mapTo(byte[].class)
                .one());
        return new String(wrapped, StandardCharsets.ISO_8859_1);
    }

    private static String bytes(String name) throws IOException {
        Path file = TestCore.data().resolve(name);
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }
}
