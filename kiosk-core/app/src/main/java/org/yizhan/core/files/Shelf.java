package org.yizhan.core.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yizhan.core.store.Sha256;
import org.yizhan.core.store.StorageException;
import org.yizhan.core.store.StorageFailure;

/// Sealed contents on the disk, each under the hash of its ciphertext. One is whole and on the disk before any row
/// names it; what no row names is swept.
@ApplicationScoped
class Shelf {
    private static final String ASIDE = ".new";
    private final Path folder;

    Shelf(@ConfigProperty(name = "yizhan.data") Path data) {
        this.folder = data.resolve("files");
    }

    /// Written aside, brought to the disk, renamed, and the folder brought to the disk: a power cut at any moment
    /// leaves the whole content or none under its name.
    ///
    /// @return its hash, 64 hex digits
    /// @throws StorageException  the disk refused; nothing is left behind
    String put(byte[] sealed) {
        String hash = HexFormat.of().formatHex(Sha256.of(sealed));
        Path aside = folder.resolve(UUID.randomUUID() + ASIDE);
        try {
            Files.createDirectories(folder);
            try {
                write(aside, sealed);
                Files.move(aside, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
            return hash;
        } catch (IOException e) {
            throw new StorageException(StorageFailure.of(e), e);
        }
    }

    private static void write(Path file, byte[] sealed) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(sealed);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// @throws StorageException  it cannot be read, or is not what its name says
    byte[] read(String hash) {
        try {
            byte[] sealed = Files.readAllBytes(folder.resolve(hash));
            if (!HexFormat.of().formatHex(Sha256.of(sealed)).equals(hash)) {
                throw new StorageException(StorageFailure.DAMAGED, new IOException("a file does not fit its name"));
            }
            return sealed;
        } catch (IOException e) {
            throw new StorageException(StorageFailure.UNREADABLE, e);
        }
    }

    void remove(String hash) {
        try {
            Files.deleteIfExists(folder.resolve(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what none of these names, unless it is younger than that: its row may be on the way.
    void sweep(Set<String> named, Instant youngest) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> there = Files.list(folder)) {
            for (Path file : there.toList()) {
                if (!named.contains(file.getFileName().toString())
                        && Files.getLastModifiedTime(file).toInstant().isBefore(youngest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
