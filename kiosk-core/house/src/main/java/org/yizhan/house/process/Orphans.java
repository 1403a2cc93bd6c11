package org.yizhan.house.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Processes that a house left behind when it was killed itself.
public final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path pids;
    private final String mark;

    /// @param pids  directory of the records
    /// @param mark  text that every process of this house has on its command line: its data directory
    public Orphans(Path pids, String mark) {
        this.pids = pids;
        this.mark = mark;
    }

    /// Stops every process that is recorded, still the one that was recorded, and of this house; anything else is
    /// left alone. Returns the names of those stopped.
    public List<String> reclaim() {
        var stopped = new ArrayList<String>();
        for (Path record : records()) {
            Optional<Birth> birth = Birth.read(record);
            if (birth.isPresent() && birth.get().lives(mark)) {
                ProcessHandle.of(birth.get().stat().pid())
                        .ifPresent(process -> Ending.of(process, stopOf(record)).within(PATIENCE));
                stopped.add(record.getFileName().toString());
            }
            delete(record);
        }
        return stopped;
    }

    private static Spec.Stop stopOf(Path record) {
        return record.getFileName().toString().equals("postgres") ? Spec.Stop.INTERRUPT : Spec.Stop.TERMINATE;
    }

    private List<Path> records() {
        if (!Files.isDirectory(pids)) {
            return List.of();
        }
        try (var files = Files.list(pids)) {
            // PostgreSQL last: those that use it stop before it.
            return files.sorted(java.util.Comparator.comparing(
                            (Path file) -> file.getFileName().toString().equals("postgres")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path record) {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
