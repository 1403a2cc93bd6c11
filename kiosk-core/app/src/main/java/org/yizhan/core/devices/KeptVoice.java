package org.yizhan.core.devices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;

/// Where what would have been spoken goes on a machine without a sound card: the last fifty calls.
final class KeptVoice {
    private static final int MOST = 50;

    private final Path folder;

    KeptVoice(Path folder) {
        this.folder = folder;
    }

    /// @param name  sorts by time
    void keep(String name, Wave wave) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(name + ".part");
        AudioSystem.write(wave.stream(), AudioFileFormat.Type.WAVE, part.toFile());
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        List<Path> all = all();
        for (Path old : all.subList(0, Math.max(0, all.size() - MOST))) {
            Files.delete(old);
        }
    }

    int count() throws IOException {
        return all().size();
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
    }
}
