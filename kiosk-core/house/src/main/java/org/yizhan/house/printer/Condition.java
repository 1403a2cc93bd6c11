package org.yizhan.house.printer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the sample printer is. A word in a file next to the prints puts it into trouble, so that one can see what
/// kiosk and desk make of it; without the file it is well.
enum Condition {
    WELL("well"),
    /// Prints, and sees the end of the roll coming.
    PAPER_LOW("paper-low"),
    PAPER_OUT("paper-out"),
    COVER_OPEN("cover-open"),
    /// Takes bytes and answers nothing.
    SILENT("silent");

    private final String word;

    Condition(String word) {
        this.word = word;
    }

    static Condition in(Path file) {
        try {
            String word = Files.readString(file).strip();
            for (Condition each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            return WELL;
        } catch (IOException noTrouble) {
            return WELL;
        }
    }

    /// The byte answered to `DLE EOT n` (Epson: bits 1 and 4 are always set).
    int realTimeStatus(int what) {
        return 0x12
                | switch (what) {
                    case 1 -> prints() ? 0 : 0x08;
                    case 2 -> this == COVER_OPEN ? 0x04 : this == PAPER_OUT ? 0x20 : 0;
                    case 4 -> this == PAPER_LOW ? 0x0C : this == PAPER_OUT ? 0x60 : 0;
                    default -> 0;
                };
    }

    /// The byte answered to `GS r n`.
    int status(int what) {
        return what % 48 != 1 ? 0 : this == PAPER_LOW ? 0x03 : this == PAPER_OUT ? 0x0C : 0;
    }

    boolean prints() {
        return this == WELL || this == PAPER_LOW;
    }
}
