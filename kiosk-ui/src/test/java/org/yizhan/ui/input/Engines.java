package org.yizhan.ui.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yizhan.contract.LocalizedText;

/// The real engines, laid out once for all tests: librime is one to a process.
final class Engines {
    static final Path DIR = fresh();
    static final InputEngines OPEN = InputEngines.in(
            DIR,
            () -> new LocalWords(
                    List.of(LocalizedText.of("长门村", "Changmen Village"), LocalizedText.of("柳溪镇", "Liuxi Town")),
                    List.of("居民养老保险参保")));

    private Engines() {}

    /// @throws AssertionError  on a machine that lacks a package, with what is missing
    static Typing typing() {
        OPEN.settled().join();
        return ready(OPEN.typing());
    }

    static Ink ink() {
        OPEN.settled().join();
        return ready(OPEN.ink());
    }

    private static <T> T ready(Engine<T> engine) {
        return switch (engine) {
            case Engine.Ready<T>(var value) -> value;
            case Engine.Absent<T>(var reason) -> throw new AssertionError(reason);
            case Engine.Preparing<T>() -> throw new AssertionError("settled, and still preparing");
        };
    }

    private static Path fresh() {
        try {
            Path dir = Files.createTempDirectory("yizhan-input");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(dir)));
            return dir;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path dir) {
        try (var files = Files.walk(dir)) {
            files.toList().reversed().forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
