package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who learns of a commit, and when.
class DiskTest {
    @TempDir
    Path folder;

    private final AtomicBoolean copied = new AtomicBoolean();
    private Disk disk;
    private FileChannel file;

    @BeforeEach
    void open() throws IOException {
        disk = new Disk(copied::get);
        file = FileChannel.open(
                folder.resolve("center.db-wal"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @AfterEach
    void close() throws IOException {
        disk.close();
        file.close();
    }

    @Test
    void all_are_told_in_their_order() throws IOException {
        Disk.Log log = Disk.Log.of(folder.resolve("center.db"));
        List<Integer> told = new ArrayList<>();
        for (int commit = 1; commit <= 100; commit++) {
            int number = commit;
            disk.begins();
            disk.committed(log, 2, refused -> {
                assertNull(refused);
                told.add(number);
            });
        }
        disk.close();
        assertEquals(100, told.size());
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(0, disk.works());
    }

    @Test
    void whoever_reads_waits_for_what_is_committed_and_for_nothing_else() throws Exception {
        disk.await();
        disk.begins();
        var seen = new CountDownLatch(1);
        Thread reader = Thread.ofPlatform().start(() -> {
            disk.await();
            seen.countDown();
        });
        assertFalse(seen.await(100, TimeUnit.MILLISECONDS), "it may be committed by now, and is not on disk");
        disk.committed(null, 1, refused -> {});
        assertTrue(seen.await(20, TimeUnit.SECONDS));
        reader.join();

        disk.begins();
        disk.takenBack();
        disk.await();
    }

    @Test
    void whoever_is_told_may_read() {
        var told = new CompletableFuture<Boolean>();
        disk.begins();
        disk.committed(null, 1, refused -> {
            disk.begins();
            disk.await();
            told.complete(true);
        });
        assertTrue(told.join());
        disk.takenBack();
    }

    @Test
    void a_disk_that_refused_is_not_believed_until_the_log_is_copied() throws IOException {
        assertNull(commit(Disk.Log.of(folder.resolve("center.db"))));
        disk.requireBelieved();
        file.close();
        assertNotNull(commit(new Disk.Log(file)));
        assertThrows(StorageException.class, disk::requireBelieved, "no row of it goes to the county");
        Disk.Log whole = Disk.Log.of(folder.resolve("center.db"));
        assertNotNull(commit(whole), "what it refused before may be lost");
        copied.set(true);
        assertNull(commit(whole));
        disk.requireBelieved();
        copied.set(false);
        assertNull(commit(whole));
    }

    @Test
    void a_log_that_no_commit_came_with_is_closed_with_its_connection_and_no_other() throws IOException {
        var unused = new Disk.Log(file);
        unused.closeUnlessFollowed();
        assertFalse(file.isOpen());

        FileChannel second =
                FileChannel.open(folder.resolve("center.db-wal"), StandardOpenOption.READ, StandardOpenOption.WRITE);
        var used = new Disk.Log(second);
        assertNull(commit(used));
        used.closeUnlessFollowed();
        assertTrue(second.isOpen());
    }

    private @Nullable StorageException commit(Disk.Log log) {
        var answer = new CompletableFuture<List<StorageException>>();
        disk.begins();
        disk.committed(log, 1, refused -> answer.complete(refused == null ? List.of() : List.of(refused)));
        return answer.join().stream().findFirst().orElse(null);
    }
}
