package org.yizhan.house.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
    @TempDir
    Path dir;

    @Test
    void only_the_owner_may_enter_the_data_directory() throws IOException {
        var layout = new Layout(dir.resolve("house")).create();

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(layout.dir())));
        assertTrue(Files.isDirectory(layout.tokens()));
    }

    @Test
    void a_token_is_readable_by_its_owner_alone_also_when_it_replaces_another() throws IOException {
        Path file = dir.resolve("tokens/agent");
        Layout.writePrivately(file, new byte[] {1});
        Layout.writePrivately(file, new byte[] {2, 3});

        assertArrayEquals(new byte[] {2, 3}, Files.readAllBytes(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_file_that_several_write_at_once_is_whole() throws Exception {
        Path file = dir.resolve("run.json");
        byte[] content = "x".repeat(4096).getBytes(StandardCharsets.US_ASCII);
        try (var writers = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> writes = Collections.nCopies(200, () -> {
                Layout.writePrivately(file, content);
                return null;
            });
            for (Future<Void> written : writers.invokeAll(writes)) {
                written.get();
            }
        }

        assertArrayEquals(content, Files.readAllBytes(file));
        try (var left = Files.list(dir)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void a_directory_that_cannot_be_made_is_a_refusal() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");

        assertThrows(Refusal.class, () -> new Layout(file.resolve("house")).create());
    }
}
