package org.yizhan.county.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The county's secrets: files under `<yizhan.data>/keys` that only their owner can read. They stay out of the
/// database, so that a dump of it opens nothing.
@ApplicationScoped
class Vault {
    private final Path keys;

    Vault(@ConfigProperty(name = "yizhan.data") Path data) {
        this.keys = data.resolve("keys");
    }

    /// The secret of that name, made once: it is on the disk before the first caller gets it.
    synchronized byte[] secret(String name, Supplier<byte[]> made) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                write(file, made.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", e);
        }
    }

    boolean holds(String name) {
        return Files.exists(file(name));
    }

    Path file(String name) {
        return keys.resolve(name);
    }

    private static void write(Path file, byte[] secret) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, secret, StandardOpenOption.DSYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(file.getParent())) {
            directory.force(true);
        }
    }
}
