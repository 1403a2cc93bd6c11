package org.yizhan.ui.keys;

import javafx.scene.layout.Region;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Unspoken;

/// 1–9, 0, delete, and the X of an identity number where it is wanted.
public final class DigitPad {
    private DigitPad() {}

    public static Region of(Writing writing, boolean withX, Look look) {
        var grid = Unspoken.mark(new KeyGrid(look, 3));
        for (int digit = 1; digit <= 9; digit++) {
            digit(grid, writing, digit, (digit - 1) % 3, (digit - 1) / 3);
        }
        if (withX) {
            grid.put(grid.key("key-X", "X", () -> writing.key("X")), 0, 3, 1);
        }
        digit(grid, writing, 0, 1, 3);
        grid.put(grid.iconKey("key-delete", "delete-back-2-line", writing::delete, "quiet"), 2, 3, 1);
        grid.getStyleClass().add("keyboard");
        return grid;
    }

    private static void digit(KeyGrid grid, Writing writing, int digit, int column, int row) {
        String face = Integer.toString(digit);
        grid.put(grid.key("key-" + face, face, () -> writing.key(face)), column, row, 1);
    }
}
