package org.yizhan.house.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A directory with everything in it.
public final class DirectoryTree {
    private DirectoryTree() {}

    /// Removes it; one that is not there is fine. Links are removed, not followed.
    public static void remove(Path dir) throws IOException {
        if (Files.notExists(dir)) {
            return;
        }
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
