package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.AotCaches;
import org.yizhan.house.run.Jvms;
import org.yizhan.house.seed.SampleNames;

/// Typing and handwriting, measured in the kiosk's own program with the kiosk's own flags. No house runs beside it.
record InputBench(PrintStream out, Built built) {
    private static final int NAMES = 2000;
    private static final long SEED = 3;

    /// Medians of characters for `kiosk-ui/INK.md`; they are fetched, not kept.
    private static final String MEDIANS = "hanzi-writer-data@2.0.1";

    boolean pinyin(Path dir) throws IOException {
        Path names = Spelling.sheetOfNames(dir.resolve("names.txt"), SampleNames.draw(NAMES, SEED));
        Path catalogue = Spelling.sheet(dir.resolve("catalogue.txt"), WordList.ofCatalogue());
        Path everyday = Spelling.sheet(dir.resolve("everyday.txt"), WordList.everyday());
        return kiosk(
                "PinyinBench",
                dir,
                List.of(dir.toString(), names.toString(), catalogue.toString(), everyday.toString()));
    }

    /// @param more  passed on, `--choose`
    boolean ink(Path dir, List<String> more) throws IOException {
        Path words = Spelling.sheet(dir.resolve("everyday.txt"), WordList.everyday());
        var arguments = new ArrayList<>(List.of(dir.toString(), medians(dir).toString(), words.toString()));
        arguments.addAll(more);
        return kiosk("InkBench", dir, arguments);
    }

    private boolean kiosk(String bench, Path dir, List<String> arguments) throws IOException {
        var caches = AotCaches.use(built.aotCaches());
        return runs(dir, new Jvms(built).inputBench(bench).command(caches, List.of(), arguments));
    }

    private Path medians(Path dir) throws IOException {
        Path folder = Files.createDirectories(dir.resolve("medians"));
        if (!runs(folder, List.of("sh", "-c", "npm pack --silent " + MEDIANS + " && tar xzf *.tgz"))) {
            throw new Refusal(Refusal.MISSING, "npm did not fetch " + MEDIANS + ": needs npm and a registry");
        }
        return folder.resolve("package");
    }

    private boolean runs(Path dir, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .start();
        // An interrupted bench takes with it what it started.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            try (var lines = process.inputReader()) {
                lines.lines().forEach(out::println);
            }
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
