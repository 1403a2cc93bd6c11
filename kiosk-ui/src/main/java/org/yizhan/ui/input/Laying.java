package org.yizhan.ui.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Lays out the engines' data in a process of its own. Its memory, more than a whole kiosk has, goes with it.
final class Laying {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Laying() {}

    /// Argument: the directory; the local words come in as JSON. What went wrong is the last line out.
    public static void main(String[] arguments) throws IOException {
        try {
            RimeData.lay(Path.of(arguments[0]), JSON.readValue(System.in, LocalWords.class));
        } catch (IOException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /// What is laid out there for these words, after laying it out if need be.
    ///
    /// @throws IOException  with one line to show
    static RimeData.Laid apart(Path dir, LocalWords local) throws IOException {
        Optional<RimeData.Laid> there = RimeData.laid(dir, local);
        return there.isPresent() ? there.get() : lay(dir, local);
    }

    private static RimeData.Laid lay(Path dir, LocalWords local) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Laying.class.getName(),
                        dir.toString()))
                .redirectErrorStream(true)
                .start();
        try (var words = process.getOutputStream()) {
            JSON.writeValue(words, local);
        } catch (IOException e) {
            // It ended before it had read them, and says why.
        }
        await(process, PATIENCE);
        return RimeData.laid(dir, local).orElseThrow(() -> new IOException("nothing was laid out"));
    }

    /// Waits until it is done. One that is not by then is ended: its memory is more than a kiosk can spare.
    ///
    /// @throws IOException  with the last line it said, unless it went well
    static void await(Process process, Duration patience) throws IOException {
        var said = CompletableFuture.supplyAsync(() -> lastLine(process), Thread::startVirtualThread);
        try {
            if (!process.waitFor(patience)) {
                throw new IOException("laying out took too long");
            }
            if (process.exitValue() != 0) {
                throw new IOException(said.join());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while words were laid out", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String lastLine(Process process) {
        return process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((before, last) -> last)
                .orElse("laying out was cut short");
    }
}
