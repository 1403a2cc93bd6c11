package org.yizhan.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/// A file that its owner alone can read. It is written aside, brought to the disk, then renamed: a power cut leaves
/// a whole one or none.
public final class SecretFile {
    private SecretFile() {}

    /// What the file holds; where there is none, it is made first.
    public static byte[] readOrMake(Path file, Supplier<byte[]> made) {
        try {
            if (!Files.exists(file)) {
                write(file, made.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, byte[] secret) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(""));
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(aside, secret, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }
}
