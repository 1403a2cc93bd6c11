package org.yizhan.ui.input.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yizhan.ui.input.Composer;
import org.yizhan.ui.input.Composition;
import org.yizhan.ui.input.Engine;
import org.yizhan.ui.input.InputEngines;
import org.yizhan.ui.input.KeyLayout;
import org.yizhan.ui.input.LocalWords;
import org.yizhan.ui.input.Typing;

/// Types what is given and looks where it stands among the candidates. The sheets name texts and how they are
/// spelled (a tab between, syllables parted by spaces), by somebody else's knowledge than the engine's.
final class PinyinBench {
    private static final int SEEN_AT_ONCE = 3;
    private static final int SEEN_OF_INITIALS = 6;

    private record Line(String text, List<String> syllables) {
        String full() {
            return String.join("", syllables);
        }

        String initials() {
            return String.join(
                    "", syllables.stream().map(s -> s.substring(0, 1)).toList());
        }
    }

    private final List<Double> keyMillis = new ArrayList<>();
    private final LinkedHashMap<String, Object> figures = new LinkedHashMap<>();

    /// Arguments: the engines' directory, the sheet of names, the sheet of the catalogue's words, that of everyday
    /// ones. The engine knows the catalogue's as a kiosk does; of the everyday sheet it knows nothing.
    public static void main(String[] arguments) throws IOException {
        LocalWords local = local(arguments[2]);
        try (var engines = InputEngines.in(Path.of(arguments[0]), () -> local)) {
            engines.settled().join();
            switch (engines.typing()) {
                case Engine.Ready<Typing>(var typing) -> new PinyinBench().run(typing, arguments);
                case Engine.Absent<Typing>(var reason) -> throw new IOException("no pinyin: " + reason);
                case Engine.Preparing<Typing>() -> throw new IllegalStateException("settled");
            }
        }
    }

    private void run(Typing typing, String[] arguments) throws IOException {
        List<Line> names = read(arguments[1]);
        var roster = typing.roster(names.stream().map(Line::text).toList());
        try (Composer staff = typing.compose(KeyLayout.PINYIN, roster)) {
            count("names_top3_full", names, line -> within(staff, line.full(), line.text(), SEEN_AT_ONCE));
            count("names_top6_initials", names, line -> within(staff, line.initials(), line.text(), SEEN_OF_INITIALS));
        }
        List<Line> catalogue = read(arguments[2]);
        List<Line> everyday = read(arguments[3]);
        List<Line> words = Stream.concat(catalogue.stream(), everyday.stream()).toList();
        try (Composer anybody = typing.compose(KeyLayout.PINYIN)) {
            count("words_top3", words, line -> within(anybody, line.full(), line.text(), SEEN_AT_ONCE));
            count("everyday_top3", everyday, line -> within(anybody, line.full(), line.text(), SEEN_AT_ONCE));
        }
        figures.put("key_p99_ms", rounded(percentile(0.99)));
        System.out.println("Keys: " + keyMillis.size() + ", median " + rounded(percentile(0.5)) + " ms, 99.9 % within "
                + rounded(percentile(0.999)) + " ms");
        try (Composer nine = typing.compose(KeyLayout.NINE_KEYS)) {
            count("words_top3_nine_keys", words, line -> within(nine, digits(line.full()), line.text(), SEEN_AT_ONCE));
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "pinyin");
        line.putAll(figures);
        System.out.println(new ObjectMapper().writeValueAsString(line));
    }

    private interface Trial {
        boolean succeeds(Line line);
    }

    private void count(String name, List<Line> lines, Trial trial) {
        List<String> failed = new ArrayList<>();
        for (Line line : lines) {
            if (!trial.succeeds(line)) {
                failed.add(line.text());
            }
        }
        double share = 1 - (double) failed.size() / lines.size();
        figures.put(name, rounded(share));
        System.out.println(name + " " + rounded(share) + " of " + lines.size() + ", first not seen: "
                + String.join(" ", failed.subList(0, Math.min(40, failed.size()))));
    }

    private boolean within(Composer composer, String keys, String text, int seen) {
        Composition now = composer.clear();
        for (char key : keys.toCharArray()) {
            long before = System.nanoTime();
            now = composer.key(key);
            keyMillis.add((System.nanoTime() - before) / 1e6);
        }
        return now.candidates().stream().limit(seen).anyMatch(text::equals);
    }

    private double percentile(double share) {
        double[] sorted =
                keyMillis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share))];
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
    }

    private static String digits(String letters) {
        var digits = new StringBuilder();
        letters.chars().forEach(letter -> digits.append("22233344455566677778889999".charAt(letter - 'a')));
        return digits.toString();
    }

    private static LocalWords local(String sheet) throws IOException {
        return new LocalWords(List.of(), read(sheet).stream().map(Line::text).toList());
    }

    private static List<Line> read(String sheet) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(sheet))) {
            return lines.filter(line -> line.contains("\t"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Line(parts[0], List.of(parts[1].split(" "))))
                    .toList();
        }
    }
}
