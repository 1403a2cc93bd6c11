package org.yizhan.ui.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The keys of a keyboard that somebody has plugged in: those that leave programs more often than others.
final class Keyboard {
    /// The codes an X server has keys for.
    private static final int FIRST = 8;

    private static final int LAST = 255;

    private static final List<String> MODIFIERS =
            List.of("Alt_L", "Control_L", "Super_L", "Shift_L", "Alt_R", "Control_R", "Super_R");
    private static final List<String> WAYS_OUT = List.of(
            "Tab",
            "Escape",
            "Delete",
            "space",
            "Print",
            "Menu",
            "BackSpace",
            "Return",
            "Left",
            "Right",
            "Up",
            "Down",
            "d",
            "e",
            "r",
            "l",
            "q",
            "w",
            "c",
            "t",
            "m",
            "Home",
            "End",
            "Page_Up",
            "Page_Down",
            "Insert",
            "Pause");

    /// What a manager of windows hears everywhere.
    private static final List<List<String>> CHORDS = List.of(
            List.of("Alt_L", "F4"),
            List.of("Alt_L", "Tab"),
            List.of("Alt_L", "Shift_L", "Tab"),
            List.of("Control_L", "Alt_L", "Tab"),
            List.of("Alt_L", "Escape"),
            List.of("Alt_L", "space"),
            List.of("Alt_L", "F2"),
            List.of("Super_L"),
            List.of("Super_L", "d"),
            List.of("Super_L", "e"),
            List.of("Super_L", "F2"),
            List.of("Control_L", "Alt_L", "Right"),
            List.of("Control_L", "Alt_L", "Delete"),
            List.of("Control_L", "Alt_L", "BackSpace"),
            List.of("Control_L", "Alt_L", "F1"),
            List.of("Shift_L", "Alt_L", "Right"),
            List.of("Super_L", "Shift_L", "Left"),
            List.of("Print"),
            List.of("Menu"),
            List.of("Escape"),
            List.of("F11"));

    private final XServer x;
    private final List<Integer> modifiers;
    private final List<Integer> others;
    private final List<List<Integer>> chords;

    Keyboard(XServer x) {
        this.x = x;
        this.modifiers = codes(MODIFIERS.stream());
        this.others = codes(
                Stream.concat(WAYS_OUT.stream(), IntStream.rangeClosed(1, 12).mapToObj(number -> "F" + number)));
        this.chords = CHORDS.stream().map(chord -> codes(chord.stream())).toList();
    }

    private List<Integer> codes(Stream<String> names) {
        return names.map(x::code).filter(code -> code > 0).toList();
    }

    Input any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Input.Keys(List.of(random.nextInt(FIRST, LAST + 1)));
            case 1 -> new Input.Keys(List.of(x.code((char) random.nextInt('0', '9' + 1))));
            case 2 -> new Input.Keys(one(chords, random));
            default -> new Input.Keys(chord(random));
        };
    }

    private List<Integer> chord(Random random) {
        var chord = new ArrayList<Integer>();
        for (int i = random.nextInt(3); i > 0; i--) {
            chord.add(one(modifiers, random));
        }
        chord.add(one(others, random));
        return chord.stream().distinct().toList();
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
