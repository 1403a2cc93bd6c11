package org.yizhan.ui.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yizhan.ui.keys.Writing.Mode;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Unspoken;

/// The keyboard for names and words. Its tabs are the ways of writing that this machine has: by hand, pinyin (26
/// keys, nine keys, plain letters), five strokes, digits. What is not there is absent.
public final class WordBoard extends VBox {
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl·", "zxcvbnm");
    /// On a panel that has no room for ten keys of their millimetres side by side.
    private static final List<String> NARROW_ROWS = List.of("abcdefgh", "ijklmnop", "qrstuvwx", "yz·");

    private static final double TEN_KEYS_MM = 295;
    private static final List<String> NINE = List.of("", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz");
    private static final String STROKES = "一丨丿丶乛";
    private static final String STROKE_KEYS = "hspnz";
    private static final int DIGITS = 10;

    /// The modes behind one tab; a key of the board goes from one to the next.
    private static final List<List<Mode>> TABS = List.of(
            List.of(Mode.HAND),
            List.of(Mode.PINYIN, Mode.NINE, Mode.LATIN),
            List.of(Mode.STROKES),
            List.of(Mode.DIGITS));

    private final Writing writing;
    private final Look look;

    private WordBoard(Writing writing, Look look) {
        this.writing = writing;
        this.look = look;
        getStyleClass().add("keyboard");
        setSpacing(look.metrics().px(7));
    }

    public static Region of(Writing writing, Look look) {
        var board = Unspoken.mark(new WordBoard(writing, look));
        var face = Bindings.createObjectBinding(board::face, writing.stateProperty(), writing.modesProperty());
        Follow.value(board, face, now -> board.draw(now.mode()));
        return board;
    }

    /// What a board is drawn anew for.
    private record Face(Mode mode, List<Mode> modes) {}

    private Face face() {
        return new Face(mode(), writing.modesProperty().get());
    }

    private Mode mode() {
        return writing.stateProperty().get().mode();
    }

    private void draw(Mode mode) {
        var parts = new ArrayList<Node>(List.of(tabs(mode)));
        switch (mode) {
            case HAND -> parts.addAll(List.of(CandidateBar.of(writing, look), InkPad.of(writing, look), inkKeys()));
            case PINYIN -> parts.addAll(List.of(CandidateBar.of(writing, look), letters()));
            case LATIN -> parts.add(letters());
            case NINE -> parts.addAll(List.of(CandidateBar.of(writing, look), nine()));
            case STROKES -> parts.addAll(List.of(CandidateBar.of(writing, look), strokes()));
            case DIGITS -> parts.add(digits());
        }
        getChildren().setAll(parts);
    }

    /// As wide as their words, which are equally long in Chinese alone.
    private Region tabs(Mode mode) {
        List<List<Mode>> there =
                TABS.stream().map(this::available).filter(tab -> !tab.isEmpty()).toList();
        var tabs = new HBox(look.metrics().px(KeyGrid.GAP_MM));
        for (List<Mode> tab : there) {
            Mode face = tab.getFirst();
            boolean on = tab.contains(mode);
            Button key = KeyGrid.key(
                    look,
                    "keys-" + face.name(),
                    look.texts().of("keys", face),
                    () -> writing.mode(on ? mode : face),
                    on ? "tab-on" : "tab");
            key.setMinWidth(Region.USE_PREF_SIZE);
            key.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(key, Priority.ALWAYS);
            tabs.getChildren().add(key);
        }
        return tabs;
    }

    private List<Mode> available(List<Mode> tab) {
        return tab.stream().filter(writing.modesProperty().get()::contains).toList();
    }

    private Region letters() {
        List<String> rows = isNarrow() ? NARROW_ROWS : ROWS;
        int columns = rows.getFirst().length();
        var grid = new KeyGrid(look, columns);
        for (int row = 0; row < rows.size(); row++) {
            String keys = rows.get(row);
            for (int column = 0; column < keys.length(); column++) {
                letter(grid, keys.substring(column, column + 1), column, row);
            }
        }
        int last = rows.size() - 1;
        int used = rows.getLast().length();
        grid.put(other(grid), used, last, 2);
        grid.put(delete(grid), used + 2, last, columns - used - 2);
        return grid;
    }

    private boolean isNarrow() {
        var metrics = look.metrics();
        return metrics.portrait() && metrics.width() < metrics.px(TEN_KEYS_MM);
    }

    private void letter(KeyGrid grid, String letter, int column, int row) {
        grid.put(grid.key("key-" + letter, letter, () -> writing.key(letter)), column, row, 1);
    }

    private Region nine() {
        var grid = new KeyGrid(look, 4);
        for (int i = 1; i < NINE.size(); i++) {
            String key = Integer.toString(i + 1);
            grid.put(grid.key("key-" + key, NINE.get(i), () -> writing.key(key)), i % 3, i / 3, 1);
        }
        grid.put(grid.key("key-apart", look.text("keys.apart"), () -> writing.key("'")), 0, 0, 1);
        grid.put(delete(grid), 3, 0, 1);
        grid.put(other(grid), 3, 2, 1);
        return grid;
    }

    private Region strokes() {
        var grid = new KeyGrid(look, STROKES.length() + 1);
        for (int i = 0; i < STROKES.length(); i++) {
            String key = STROKE_KEYS.substring(i, i + 1);
            grid.put(grid.key("key-" + key, STROKES.substring(i, i + 1), () -> writing.key(key)), i, 0, 1);
        }
        grid.put(delete(grid), STROKES.length(), 0, 1);
        return grid;
    }

    private Region digits() {
        int columns = isNarrow() ? DIGITS / 2 : DIGITS;
        var grid = new KeyGrid(look, columns);
        for (int i = 0; i < DIGITS; i++) {
            letter(grid, Integer.toString((i + 1) % DIGITS), i % columns, i / columns);
        }
        grid.put(delete(grid), columns - 3, DIGITS / columns, 3);
        return grid;
    }

    private Region inkKeys() {
        var grid = new KeyGrid(look, 3);
        grid.put(grid.key("ink-undo", look.text("keys.undo"), writing::undoStroke, "quiet"), 0, 0, 1);
        grid.put(grid.key("ink-clear", look.text("keys.again"), writing::clearInk, "quiet"), 1, 0, 1);
        grid.put(delete(grid), 2, 0, 1);
        return grid;
    }

    private Region delete(KeyGrid grid) {
        return grid.iconKey("key-delete", "delete-back-2-line", writing::delete, "quiet");
    }

    /// Goes on to the next mode behind the tab that is open.
    private Region other(KeyGrid grid) {
        List<Mode> modes = available(TABS.get(1));
        Mode next = modes.get((modes.indexOf(mode()) + 1) % modes.size());
        return grid.key("keys-other", look.text("keys.to." + next.name()), () -> writing.mode(next), "quiet");
    }
}
