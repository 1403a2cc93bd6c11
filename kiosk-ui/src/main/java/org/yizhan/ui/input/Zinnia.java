package org.yizhan.ui.input;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// libzinnia with the model of Debian's tegaki-zinnia-simplified-chinese. It reads strokes in their order and
/// minds their number, so joined strokes and an unusual order cost it much; see `INK.md`.
final class Zinnia implements Handwriting {
    private static final String LIBRARY = "libzinnia.so.0";
    private static final Path MODEL = Path.of("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model");

    /// The model was trained on characters written into a box of this side, with some room around.
    private static final int BOX = 1000;

    private static final double MARGIN = 0.15;

    private final MemorySegment recognizer;
    private final MemorySegment character;
    private final MethodHandle clear;
    private final MethodHandle add;
    private final MethodHandle classify;
    private final MethodHandle resultSize;
    private final MethodHandle resultValue;
    private final MethodHandle resultScore;
    private final MethodHandle resultDestroy;

    private Zinnia(SymbolLookup library, MemorySegment recognizer, MemorySegment character) {
        this.recognizer = recognizer;
        this.character = character;
        clear = NativeCalls.of(library, "zinnia_character_clear", FunctionDescriptor.ofVoid(ADDRESS));
        add = NativeCalls.of(
                library,
                "zinnia_character_add",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT));
        classify = NativeCalls.of(
                library, "zinnia_recognizer_classify", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
        resultSize = NativeCalls.of(library, "zinnia_result_size", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        resultValue =
                NativeCalls.of(library, "zinnia_result_value", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
        resultScore =
                NativeCalls.of(library, "zinnia_result_score", FunctionDescriptor.of(JAVA_FLOAT, ADDRESS, JAVA_LONG));
        resultDestroy = NativeCalls.of(library, "zinnia_result_destroy", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /// @throws IOException               when the model is not there
    /// @throws IllegalArgumentException  when the library is not
    static Zinnia open() throws IOException {
        if (!Files.isReadable(MODEL)) {
            throw new IOException("no " + MODEL);
        }
        SymbolLookup library = NativeCalls.library(LIBRARY);
        var creates = FunctionDescriptor.of(ADDRESS);
        var opens = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
        var sizes = FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG);
        try (Arena arena = Arena.ofConfined()) {
            var recognizer = (MemorySegment)
                    NativeCalls.of(library, "zinnia_recognizer_new", creates).invokeExact();
            if ((int) NativeCalls.of(library, "zinnia_recognizer_open", opens)
                            .invokeExact(recognizer, arena.allocateFrom(MODEL.toString()))
                    == 0) {
                throw new IOException(MODEL + " is not a model");
            }
            var character = (MemorySegment)
                    NativeCalls.of(library, "zinnia_character_new", creates).invokeExact();
            NativeCalls.of(library, "zinnia_character_set_width", sizes).invokeExact(character, (long) BOX);
            NativeCalls.of(library, "zinnia_character_set_height", sizes).invokeExact(character, (long) BOX);
            return new Zinnia(library, recognizer, character);
        } catch (IOException e) {
            throw e;
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    @Override
    public synchronized List<Candidate> recognise(List<Stroke> strokes, int limit) {
        if (strokes.isEmpty() || limit <= 0) {
            return List.of();
        }
        try {
            clear.invokeExact(character);
            addBoxed(strokes);
            var result = (MemorySegment) classify.invokeExact(recognizer, character, (long) limit);
            clear.invokeExact(character);
            return result.address() == 0 ? List.of() : taken(result);
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    private List<Candidate> taken(MemorySegment result) throws Throwable {
        var found = new ArrayList<Candidate>();
        long size = (long) resultSize.invokeExact(result);
        for (long i = 0; i < size; i++) {
            var text = (MemorySegment) resultValue.invokeExact(result, i);
            found.add(new Candidate(NativeCalls.string(text), (float) resultScore.invokeExact(result, i)));
        }
        resultDestroy.invokeExact(result);
        return found;
    }

    // However large and wherever it was written, the character fills the box; its shape is kept.
    private void addBoxed(List<Stroke> strokes) throws Throwable {
        double left = strokes.stream().mapToDouble(Stroke::left).min().orElseThrow();
        double right = strokes.stream().mapToDouble(Stroke::right).max().orElseThrow();
        double top = strokes.stream().mapToDouble(Stroke::top).min().orElseThrow();
        double bottom = strokes.stream().mapToDouble(Stroke::bottom).max().orElseThrow();
        double side = Math.max(Math.max(right - left, bottom - top), 1e-6);
        double scale = BOX * (1 - 2 * MARGIN) / side;
        for (int i = 0; i < strokes.size(); i++) {
            for (Point point : strokes.get(i).points()) {
                int x = (int) Math.round((point.x() - (left + right) / 2) * scale + BOX / 2.0);
                int y = (int) Math.round((point.y() - (top + bottom) / 2) * scale + BOX / 2.0);
                var unused = (int) add.invokeExact(character, (long) i, x, y);
            }
        }
    }
}
