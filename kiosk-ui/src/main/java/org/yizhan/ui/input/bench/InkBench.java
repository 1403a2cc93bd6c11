package org.yizhan.ui.input.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.yizhan.ui.input.Engine;
import org.yizhan.ui.input.Ink;
import org.yizhan.ui.input.InputEngines;
import org.yizhan.ui.input.LocalWords;
import org.yizhan.ui.input.Point;
import org.yizhan.ui.input.Stroke;

/// Measures handwriting by the protocol of `INK.md`.
final class InkBench {
    private static final long SEED = 20261;
    private static final int LIMIT = 10;
    private static final int WARM_UP = 200;

    /// Places at which the right text stood (0 the first, -1 nowhere among the first ten).
    private record Places(List<Integer> found) {
        double within(int first) {
            return (double) found.stream()
                            .filter(place -> place >= 0 && place < first)
                            .count()
                    / found.size();
        }
    }

    private final Ink ink;
    private final List<Double> millis = new ArrayList<>();

    private InkBench(Ink ink) {
        this.ink = ink;
    }

    /// Arguments: the engines' directory, the medians' directory, a sheet of words, and `--choose` to run on the
    /// characters constants are chosen by.
    public static void main(String[] arguments) throws IOException {
        try (var engines = InputEngines.in(Path.of(arguments[0]), () -> LocalWords.NONE)) {
            engines.settled().join();
            switch (engines.ink()) {
                case Engine.Ready<Ink>(var ink) ->
                    new InkBench(ink)
                            .run(
                                    new Medians(Path.of(arguments[1])),
                                    Path.of(arguments[2]),
                                    List.of(arguments).contains("--choose") ? 1 : 0);
                case Engine.Absent<Ink>(var reason) -> throw new IOException("no handwriting: " + reason);
                case Engine.Preparing<Ink>() -> throw new IllegalStateException("settled");
            }
        }
    }

    private void run(Medians medians, Path words, int which) throws IOException {
        Map<String, List<Stroke>> characters = characters(medians, which);
        characters.entrySet().stream().limit(WARM_UP).forEach(entry -> ink.read(entry.getValue(), "", LIMIT));
        var places = new LinkedHashMap<Distortion, Places>();
        System.out.printf(Locale.ROOT, "%-12s %8s %8s %8s%n", characters.size(), "top 1", "top 5", "top 10");
        for (Distortion distortion : Distortion.values()) {
            Places found = places(characters, distortion);
            places.put(distortion, found);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %8.3f %8.3f %8.3f%n",
                    distortion.label(),
                    found.within(1),
                    found.within(5),
                    found.within(10));
        }
        rows(medians, words);
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "ink");
        line.put("chars", characters.size());
        line.put("top1_clean", rounded(at(places, Distortion.CLEAN).within(1)));
        line.put("top5_clean", rounded(at(places, Distortion.CLEAN).within(5)));
        line.put("top5_joined20", rounded(at(places, Distortion.JOINED_20).within(5)));
        line.put("top5_swapped30", rounded(at(places, Distortion.SWAPPED_30).within(5)));
        line.put("median_ms", rounded(median()));
        System.out.println(new ObjectMapper().writeValueAsString(line));
    }

    private Places places(Map<String, List<Stroke>> characters, Distortion distortion) {
        var found = new ArrayList<Integer>();
        characters.forEach((character, median) -> {
            var random = new Random(SEED + character.codePointAt(0) * 31L + distortion.ordinal());
            List<Stroke> strokes = distortion.of(median, random);
            long before = System.nanoTime();
            List<String> texts = ink.read(strokes, "", LIMIT);
            millis.add((System.nanoTime() - before) / 1e6);
            found.add(texts.indexOf(character));
        });
        return new Places(found);
    }

    private void rows(Medians medians, Path words) throws IOException {
        var found = new ArrayList<Integer>();
        int parted = 0;
        for (String word : words(words)) {
            var random = new Random(SEED + word.hashCode());
            var strokes = new ArrayList<Stroke>();
            double x = 0;
            for (String character :
                    word.codePoints().mapToObj(Character::toString).toList()) {
                List<Stroke> own = Distortion.JITTER.of(medians.of(character).orElseThrow(), random);
                double left = own.stream()
                        .flatMap(stroke -> stroke.points().stream())
                        .mapToDouble(Point::x)
                        .min()
                        .orElse(0);
                double right = own.stream()
                        .flatMap(stroke -> stroke.points().stream())
                        .mapToDouble(Point::x)
                        .max()
                        .orElse(0);
                double shift = x - left;
                own.forEach(stroke -> strokes.add(new Stroke(stroke.points().stream()
                        .map(point -> new Point(point.x() + shift, point.y()))
                        .toList())));
                x += right - left + 0.15 + 0.15 * random.nextDouble();
            }
            List<String> texts = ink.read(strokes, "", LIMIT);
            found.add(texts.indexOf(word));
            if (!texts.isEmpty() && texts.getFirst().length() == word.length()) {
                parted++;
            }
        }
        if (!found.isEmpty()) {
            var places = new Places(found);
            System.out.printf(
                    Locale.ROOT,
                    "rows: %d words, %.3f parted rightly, text first %.3f, among five %.3f%n",
                    found.size(),
                    (double) parted / found.size(),
                    places.within(1),
                    places.within(5));
        }
    }

    private static List<String> words(Path sheet) throws IOException {
        try (Stream<String> lines = Files.lines(sheet)) {
            return lines.map(line -> line.split("\t")[0])
                    .filter(word -> word.length() >= 2 && word.length() <= 4)
                    .filter(word -> word.codePoints().allMatch(Character::isIdeographic))
                    .toList();
        }
    }

    private static Map<String, List<Stroke>> characters(Medians medians, int which) throws IOException {
        var characters = new LinkedHashMap<String, List<Stroke>>();
        int index = 0;
        for (String character : Medians.common()) {
            var strokes = medians.of(character);
            if (strokes.isPresent() && index++ % 2 == which) {
                characters.put(character, strokes.get());
            }
        }
        return characters;
    }

    private static Places at(Map<Distortion, Places> places, Distortion distortion) {
        return places.getOrDefault(distortion, new Places(List.of()));
    }

    private double median() {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
    }
}
