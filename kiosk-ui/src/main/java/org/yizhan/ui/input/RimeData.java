package org.yizhan.ui.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Lays out what librime reads: schemas, dictionaries, their built form, and what the handwriting counts by. It is done
/// once for a state of its sources, in a process of its own ([Laying]), because it takes seconds and memory that a
/// kiosk would never get back; a kiosk that starts later only looks whether it is there.
final class RimeData {
    private static final Path SHARED = Path.of("/usr/share/rime-data");
    private static final String PINYIN = "yizhan_pinyin.dict.yaml";
    private static final List<String> CONFIGURATION = List.of(
            "default.yaml", "yizhan_pinyin.schema.yaml", "yizhan_nine.schema.yaml", "yizhan_stroke.schema.yaml");
    /// Counted up when this class or what it calls writes other dictionaries from the same sources.
    private static final byte FORMAT = 3;

    private static final long PATIENCE_SECONDS = 180;

    /// Nothing of this changes by typing; `user` holds only what librime notes of its own building.
    record Laid(Path sources, Path user, Path built) {
        private static Laid in(Path dir) {
            return new Laid(dir.resolve("sources"), dir.resolve("user"), dir.resolve("built"));
        }

        /// The dictionary of syllables, with the own words in it.
        Path dictionary() {
            return sources.resolve(PINYIN);
        }

        /// What follows what in it, counted.
        Path sequel() {
            return sources.resolve("sequel");
        }
    }

    private final Path pinyin;
    private final Path strokes;
    private final LocalWords local;

    private RimeData(Path shared, LocalWords local) {
        this.pinyin = shared.resolve("pinyin_simp.dict.yaml");
        this.strokes = shared.resolve("stroke.dict.yaml");
        this.local = local;
    }

    /// @param dir     the kiosk's own; what an older state left in it is removed
    /// @throws IOException  with one line to show, when the machine lacks something or the disk does
    static Laid lay(Path dir, LocalWords local) throws IOException {
        return lay(SHARED, dir, local);
    }

    /// What an earlier laying out left for these words; empty when it is to be laid out anew.
    static Optional<Laid> laid(Path dir, LocalWords local) throws IOException {
        var data = new RimeData(SHARED, local);
        data.requireSources();
        Path home = dir.resolve("rime-" + data.fingerprint());
        return Files.isDirectory(home) ? Optional.of(Laid.in(home)) : Optional.empty();
    }

    /// @param shared  where Debian puts dictionaries
    static Laid lay(Path shared, Path dir, LocalWords local) throws IOException {
        return new RimeData(shared, local).layIn(dir);
    }

    private void requireSources() throws IOException {
        for (Path needed : List.of(pinyin, strokes)) {
            if (!Files.isReadable(needed)) {
                throw new IOException("no " + needed);
            }
        }
    }

    private Laid layIn(Path dir) throws IOException {
        requireSources();
        Path home = dir.resolve("rime-" + fingerprint());
        if (!Files.isDirectory(home)) {
            Path next = Files.createTempDirectory(Files.createDirectories(dir), "next-");
            try {
                Laid laid = Laid.in(next);
                write(laid);
                build(laid);
                Sequel.of(laid.dictionary()).write(laid.sequel());
                removeOlder(dir, next);
                Files.move(next, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                remove(next);
            }
        }
        return Laid.in(home);
    }

    private void write(Laid laid) throws IOException {
        Files.createDirectories(laid.user());
        Files.createDirectories(laid.sources());
        for (String name : CONFIGURATION) {
            Files.write(laid.sources().resolve(name), resource(name));
        }
        Readings readings = Readings.ofWords(pinyin);
        Map<String, DictionaryLine> own = OwnWords.of(readings, local);
        try (PrintStream out = dictionary(laid.dictionary(), "yizhan_pinyin")) {
            try (Stream<DictionaryLine> lines = DictionaryLine.of(Files.lines(pinyin))) {
                lines.map(line -> raised(line, own)).forEach(out::println);
            }
            CommonWords.beyond(readings).map(line -> raised(line, own)).forEach(out::println);
            own.values().forEach(out::println);
        }
        try (PrintStream out = dictionary(laid.sources().resolve("yizhan_stroke.dict.yaml"), "yizhan_stroke");
                Stream<String> lines = Files.lines(strokes)) {
            lines.map(line -> line.split("\t", -1))
                    .filter(parts -> parts.length >= 2 && parts[1].matches("[hspnz]+"))
                    .filter(parts -> parts[0].codePointCount(0, parts[0].length()) == 1)
                    .filter(parts -> readings.weight(parts[0].codePointAt(0)) > 0)
                    .map(parts -> new DictionaryLine(parts[0], parts[1], readings.weight(parts[0].codePointAt(0))))
                    .forEach(out::println);
        }
    }

    // An own word makes a known one weigh more, never less, and what it did is not done again.
    private static DictionaryLine raised(DictionaryLine known, Map<String, DictionaryLine> own) {
        DictionaryLine ours = own.remove(known.key());
        return ours != null && ours.weight() > known.weight() ? ours : known;
    }

    private static PrintStream dictionary(Path file, String name) throws IOException {
        var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
        out.println("---\nname: " + name + "\nversion: \"1\"\nsort: by_weight\n...\n");
        return out;
    }

    private static void build(Laid laid) throws IOException {
        Path logs = Files.createDirectories(laid.user().resolveSibling("logs"));
        var builder = new ProcessBuilder(
                        "rime_deployer",
                        "--build",
                        laid.user().toString(),
                        laid.sources().toString(),
                        laid.built().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GLOG_log_dir", logs.toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("rime_deployer could not build the dictionaries");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while rime_deployer was building", e);
        } finally {
            process.destroyForcibly();
            remove(logs);
        }
    }

    private String fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORMAT);
            for (String name : CONFIGURATION) {
                digest.update(resource(name));
            }
            for (String name : OwnWords.LISTS) {
                digest.update(resource(name));
            }
            digest.update(local.toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : List.of(pinyin, strokes)) {
                digest.update(
                        (Files.size(file) + "@" + Files.getLastModifiedTime(file)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = RimeData.class.getResourceAsStream("/yizhan/input/" + name)) {
            if (stream == null) {
                throw new IOException("no /yizhan/input/" + name);
            }
            return stream.readAllBytes();
        }
    }

    private static void removeOlder(Path dir, Path next) throws IOException {
        try (Stream<Path> found = Files.list(dir)) {
            for (Path path : found.toList()) {
                String name = path.getFileName().toString();
                if (!path.equals(next) && (name.startsWith("rime-") || name.startsWith("next-"))) {
                    remove(path);
                }
            }
        }
    }

    private static void remove(Path dir) throws IOException {
        if (Files.exists(dir)) {
            try (Stream<Path> found = Files.walk(dir)) {
                for (Path path : found.toList().reversed()) {
                    Files.delete(path);
                }
            }
        }
    }
}
