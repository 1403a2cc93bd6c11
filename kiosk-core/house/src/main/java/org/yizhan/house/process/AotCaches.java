package org.yizhan.house.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// AOT caches of the house's JVMs (JEP 483, 514): one per process, named by what it is good for. A cache made for
/// other jars, flags or another JDK has another name and is never used.
public final class AotCaches {
    private final Path dir;
    private final boolean training;

    private AotCaches(Path dir, boolean training) {
        this.dir = dir;
        this.training = training;
    }

    public static AotCaches use(Path dir) {
        return new AotCaches(dir, false);
    }

    /// The processes record what they load; each writes its cache when it is stopped.
    public static AotCaches train(Path dir) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AotCaches(dir, true);
    }

    public boolean isTraining() {
        return training;
    }

    /// The flag to start that process with; none while there is no cache for it.
    List<String> flags(String process, String classPath, List<String> flags) {
        Path cache = cache(process, classPath, flags);
        if (training) {
            return List.of("-XX:AOTCacheOutput=" + part(cache));
        }
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    boolean isMissing(String process, String classPath, List<String> flags) {
        return Files.notExists(cache(process, classPath, flags));
    }

    /// Puts a trained cache into use and removes what it replaces. Does nothing when the training left none.
    void adopt(String process, String classPath, List<String> flags) {
        Path cache = cache(process, classPath, flags);
        try {
            if (Files.notExists(part(cache))) {
                return;
            }
            try (var files = Files.list(dir)) {
                for (Path old : files.filter(file -> isOf(process, file) && !file.equals(part(cache)))
                        .toList()) {
                    Files.delete(old);
                }
            }
            Files.move(part(cache), cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cache(String process, String classPath, List<String> flags) {
        return dir.resolve(process + "-" + fingerprint(classPath, flags) + ".aot");
    }

    private static Path part(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".part");
    }

    private static boolean isOf(String process, Path file) {
        return file.getFileName().toString().startsWith(process + "-");
    }

    // The JVM holds a cache against each jar's size and time, so these are what counts, not the contents.
    private static String fingerprint(String classPath, List<String> flags) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            update(digest, Runtime.version().toString());
            flags.forEach(flag -> update(digest, flag));
            for (String entry : classPath.split(":")) {
                Path jar = Path.of(entry);
                update(digest, entry);
                update(digest, Files.exists(jar) ? Files.size(jar) + " " + Files.getLastModifiedTime(jar) : "absent");
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
