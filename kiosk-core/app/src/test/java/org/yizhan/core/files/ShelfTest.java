package org.yizhan.core.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.core.store.StorageException;
import org.yizhan.core.store.StorageFailure;

class ShelfTest {
    private static final byte[] SEALED = {1, 2, 3, 4};

    @TempDir
    Path data;

    @Test
    void what_was_put_is_read_under_its_hash_and_nothing_else_lies_there() throws IOException {
        var shelf = new Shelf(data);
        String hash = shelf.put(SEALED);
        assertEquals("9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a", hash);
        assertArrayEquals(SEALED, shelf.read(hash));
        try (var there = Files.list(data.resolve("files"))) {
            assertEquals(1, there.count());
        }
    }

    @Test
    void what_was_altered_on_the_disk_is_not_read() throws IOException {
        var shelf = new Shelf(data);
        String hash = shelf.put(SEALED);
        Files.write(data.resolve("files").resolve(hash), new byte[] {1, 2, 3, 5});
        assertEquals(
                StorageFailure.DAMAGED,
                assertThrows(StorageException.class, () -> shelf.read(hash)).failure());
    }

    @Test
    void a_sweep_takes_what_no_row_names_and_what_a_kill_left_half_written() throws IOException {
        var shelf = new Shelf(data);
        String kept = shelf.put(SEALED);
        String orphan = shelf.put(new byte[] {9});
        Path half = Files.write(data.resolve("files/half.new"), new byte[] {7});
        shelf.sweep(Set.of(kept), Instant.EPOCH);
        assertTrue(Files.exists(half), "what is young may be on its way");
        shelf.sweep(Set.of(kept), Instant.MAX);
        assertArrayEquals(SEALED, shelf.read(kept));
        assertThrows(StorageException.class, () -> shelf.read(orphan));
        assertTrue(Files.notExists(half));
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_as_the_disks_trouble() throws IOException {
        Files.writeString(data.resolve("files"), "in the way");
        assertThrows(StorageException.class, () -> new Shelf(data).put(SEALED));
    }

    @Test
    void a_full_disk_is_told_as_full() {
        assertEquals(StorageFailure.FULL, StorageFailure.of(new IOException("No space left on device")));
        assertEquals(StorageFailure.READ_ONLY, StorageFailure.of(new IOException("/x: Read-only file system")));
        assertEquals(StorageFailure.UNREADABLE, StorageFailure.of(new IOException("Input/output error")));
    }
}
