package org.yizhan.ui.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Lays out the engines' data in a process of its own. Its memory, more than a whole kiosk has, goes with it.
final class Laying {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MINUTES = 5;

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
        try {
            try (var words = process.getOutputStream()) {
                JSON.writeValue(words, local);
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(
                        said.isEmpty()
                                ? "laying out was cut short"
                                : said.lines().toList().getLast());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while words were laid out", e);
        }
        return RimeData.laid(dir, local).orElseThrow(() -> new IOException("nothing was laid out"));
    }
}
