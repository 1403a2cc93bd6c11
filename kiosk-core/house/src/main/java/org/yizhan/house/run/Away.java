package org.yizhan.house.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.house.process.Child;

/// Keeps a process away for as long as a file with its name lies in a folder: a supervisor brings back whatever is
/// killed, and this is how a county that is away, or an agent, is tried out by hand.
final class Away {
    private final SampleHouse house;
    private final Path folder;
    private final Map<String, Child> kept = new HashMap<>();

    Away(SampleHouse house, Path folder) {
        this.house = house;
        this.folder = folder;
    }

    /// Watches until it is interrupted. What was away when the house stopped last time comes back first.
    void watch() throws IOException, InterruptedException {
        try (WatchService watcher = folder.getFileSystem().newWatchService()) {
            folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            for (String name : wanted()) {
                Files.delete(folder.resolve(name));
            }
            boolean valid = true;
            while (valid) {
                WatchKey key = watcher.take();
                key.pollEvents();
                settle(wanted());
                valid = key.reset();
            }
        }
    }

    void settle(Set<String> wanted) {
        List<String> running = house.children().stream().map(Child::name).toList();
        wanted.stream()
                .filter(name -> running.contains(name) && !kept.containsKey(name))
                .forEach(name -> kept.put(name, house.stop(name)));
        List<Map.Entry<String, Child>> back = kept.entrySet().stream()
                .filter(entry -> !wanted.contains(entry.getKey()))
                .toList();
        for (Map.Entry<String, Child> entry : back) {
            kept.remove(entry.getKey());
            house.start(entry.getValue().spec());
        }
    }

    private Set<String> wanted() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
