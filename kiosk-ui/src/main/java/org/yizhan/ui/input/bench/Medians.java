package org.yizhan.ui.input.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yizhan.ui.input.Point;
import org.yizhan.ui.input.Stroke;

/// Stroke medians from the unpacked package `hanzi-writer-data`: one file a character, y upwards from -124 to 900.
record Medians(Path dir) {
    private static final double SIDE = 1024;
    private static final double TOP = 900;
    private static final Charset GB2312 = Charset.forName("GB2312");

    /// The characters of GB 2312's first level, in code order.
    static List<String> common() {
        return IntStream.rangeClosed(0xb0, 0xd7)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(0xa1, row == 0xd7 ? 0xf9 : 0xfe)
                        .mapToObj(cell -> new String(new byte[] {row.byteValue(), (byte) cell}, GB2312)))
                .toList();
    }

    /// In a box of side one, y downwards.
    Optional<List<Stroke>> of(String character) throws IOException {
        Path file = dir.resolve(character + ".json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var strokes = new ArrayList<Stroke>();
        for (JsonNode median : new ObjectMapper().readTree(file.toFile()).get("medians")) {
            var points = new ArrayList<Point>();
            median.forEach(point -> points.add(new Point(
                    point.get(0).asDouble() / SIDE, (TOP - point.get(1).asDouble()) / SIDE)));
            strokes.add(new Stroke(points));
        }
        return Optional.of(strokes);
    }
}
