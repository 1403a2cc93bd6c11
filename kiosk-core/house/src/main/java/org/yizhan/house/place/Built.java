package org.yizhan.house.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the build left in a source tree: jars and class paths of the processes.
///
/// @param root  the source tree
public record Built(Path root) {
    /// The source tree this process was started from (system property `yizhan.root`).
    public static Built here() {
        String root = System.getProperty("yizhan.root");
        return new Built(Path.of(root == null ? "" : root).toAbsolutePath().normalize());
    }

    public String core() {
        return only(root.resolve("kiosk-core/app/target"), "-runner.jar").toString();
    }

    public String county() {
        return only(root.resolve("sync-agent/county/target"), "-runner.jar").toString();
    }

    public String agent() {
        return classPath("sync-agent/agent", "yizhan-agent");
    }

    public String kiosk() {
        return classPath("kiosk-ui", "yizhan-ui");
    }

    /// The house itself with the kiosk's libraries, for measuring an empty window.
    public String emptyWindow() {
        // The jar, for an AOT cache takes no directories.
        return only(root.resolve("kiosk-core/house/target"), ".jar", "yizhan-house") + ":"
                + String.join(":", jars("kiosk-ui"));
    }

    /// Where AOT caches are kept: they belong to the jars, not to a data directory.
    public Path aotCaches() {
        return root.resolve(".yizhan/aot");
    }

    /// The `java` that runs this house runs its processes too.
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    // Every jar by name and in order: an AOT cache is good for one class path, and a directory's wildcard has none.
    private String classPath(String module, String artifact) {
        var path = new ArrayList<String>();
        path.add(only(root.resolve(module).resolve("target"), ".jar", artifact).toString());
        path.addAll(jars(module));
        return String.join(":", path);
    }

    private List<String> jars(String module) {
        try (var files = Files.list(root.resolve(module).resolve("target/lib"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path dir, String ending) {
        return only(dir, ending, "");
    }

    private static Path only(Path dir, String ending, String beginning) {
        if (Files.isDirectory(dir)) {
            try (var files = Files.list(dir)) {
                var found = files.filter(file -> {
                            String name = file.getFileName().toString();
                            return name.startsWith(beginning) && name.endsWith(ending);
                        })
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new Refusal(
                Refusal.MISSING, "no *" + ending + " in " + dir + ": build first, with ./yizhan run or mvn package");
    }
}
