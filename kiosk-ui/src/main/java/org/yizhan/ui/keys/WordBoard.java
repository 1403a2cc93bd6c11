package org.yizhan.ui.keys;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;

/// The keyboard for names and words: pinyin with candidates, Latin letters, digits.
public final class WordBoard extends VBox {
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl·", "zxcvbnm");
    private static final int COLUMNS = 10;
    private static final int CANDIDATES = 9;

    private final Writing writing;
    private final Look look;
    private KeyGrid bar;
    private String letters = "";
    private int page;

    private WordBoard(Writing writing, Look look) {
        this.writing = writing;
        this.look = look;
        this.bar = new KeyGrid(look, COLUMNS);
        getStyleClass().add("keyboard");
    }

    public static Region of(Writing writing, Look look) {
        var board = new WordBoard(writing, look);
        Follow.value(board, writing.stateProperty().map(Writing.State::mode), board::draw);
        Follow.value(board, writing.stateProperty().map(Writing.State::letters), board::composing);
        return board;
    }

    private void draw(Writing.Mode mode) {
        setSpacing(look.metrics().px(7));
        getChildren().setAll(tabs(mode));
        if (mode == Writing.Mode.DIGITS) {
            getChildren().add(digits());
            return;
        }
        if (mode == Writing.Mode.PINYIN) {
            getChildren().add(bar);
        }
        getChildren().add(letters());
    }

    private Region tabs(Writing.Mode mode) {
        var tabs = new KeyGrid(look, 3);
        for (Writing.Mode each : Writing.Mode.values()) {
            String style = each == mode ? "tab-on" : "tab";
            tabs.put(
                    tabs.key("keys-" + each.name(), look.texts().of("keys", each), () -> writing.mode(each), style),
                    each.ordinal(),
                    0,
                    1);
        }
        return tabs;
    }

    private Region letters() {
        var grid = new KeyGrid(look, COLUMNS);
        for (int row = 0; row < ROWS.size(); row++) {
            String keys = ROWS.get(row);
            for (int column = 0; column < keys.length(); column++) {
                String letter = keys.substring(column, column + 1);
                grid.put(grid.key("key-" + letter, letter, () -> writing.key(letter)), column, row, 1);
            }
        }
        grid.put(grid.iconKey("key-delete", "delete-back-2-line", writing::delete, "quiet"), 7, 2, 3);
        return grid;
    }

    private Region digits() {
        var grid = new KeyGrid(look, COLUMNS);
        for (int i = 0; i < COLUMNS; i++) {
            String digit = Integer.toString((i + 1) % COLUMNS);
            grid.put(grid.key("key-" + digit, digit, () -> writing.key(digit)), i, 0, 1);
        }
        grid.put(grid.iconKey("key-delete", "delete-back-2-line", writing::delete, "quiet"), 7, 1, 3);
        return grid;
    }

    private void composing(String typed) {
        if (!typed.equals(letters)) {
            page = 0;
        }
        letters = typed;
        bar.getChildren().clear();
        List<String> all = writing.candidates();
        if (all.isEmpty()) {
            bar.put(hint(typed), 0, 0, COLUMNS);
            return;
        }
        List<String> shown =
                all.stream().skip((long) page * CANDIDATES).limit(CANDIDATES).toList();
        for (int i = 0; i < shown.size(); i++) {
            String candidate = shown.get(i);
            String style = i == 0 && page == 0 ? "first-candidate" : "candidate";
            bar.put(bar.key("candidate-" + i, candidate, () -> writing.choose(candidate), style), i, 0, 1);
        }
        if (all.size() > CANDIDATES) {
            bar.put(bar.iconKey("candidates-more", "arrow-right-s-line", () -> turn(all.size()), "quiet"), 9, 0, 1);
        }
    }

    private Region hint(String typed) {
        var hint = look.label(typed.isEmpty() ? look.text("keys.hint") : typed, "t-list", "t-quiet");
        hint.setMinHeight(look.metrics().px(20));
        return hint;
    }

    private void turn(int all) {
        page = (page + 1) * CANDIDATES < all ? page + 1 : 0;
        composing(letters);
    }
}
