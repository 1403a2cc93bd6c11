package org.yizhan.house.printer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;

/// Reads the ESC/POS commands that a bitmap-printing client uses, one after the other. The lengths follow Epson's
/// command reference; what is not known is reported as [Command.Unknown], never skipped in silence.
final class EscPos {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int LF = 0x0A;

    // Wider or higher than any receipt printer takes in one image.
    private static final int MAX_BYTES_PER_ROW = 128;
    private static final int MAX_ROWS = 16_384;

    private final InputStream in;

    EscPos(InputStream in) {
        this.in = in;
    }

    sealed interface Command {
        record Initialize() implements Command {}

        /// `GS v 0`: rows of dots, 8 to a byte, highest bit left, 1 is black.
        record Raster(int bytesPerRow, int rows, byte[] dots) implements Command {}

        record Feed(int dots) implements Command {}

        record Cut() implements Command {}

        /// `DLE EOT n` or `GS r n`: the client asks how the printer is.
        record Ask(int what, boolean realTime) implements Command {}

        /// Settings that change nothing on a bitmap.
        record Setting(String bytes) implements Command {}

        /// A character to print in the printer's own font.
        record Text(int character) implements Command {}

        record Unknown(String bytes) implements Command {}
    }

    /// The next command; empty at the end of the stream, also in the middle of a command: a client that died while
    /// sending has printed nothing more.
    Optional<Command> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (first) {
                        case ESC -> escape(read());
                        case GS -> group(read());
                        case DLE -> realTime(read());
                        case LF -> new Command.Feed(Paper.LINE);
                        default -> first < 0x20 ? unknown(first) : new Command.Text(first);
                    });
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }

    private Command escape(int command) throws IOException {
        return switch (command) {
            case '@' -> new Command.Initialize();
            case 'd' -> new Command.Feed(read() * Paper.LINE);
            case 'J' -> new Command.Feed(read());
            case '2' -> setting(ESC, command);
            case '3', 'a', 'E', 'G', 'M', 't', 'R', '!', ' ', '-', '{' -> setting(ESC, command, read());
            case 'i', 'm' -> new Command.Cut();
            default -> unknown(ESC, command);
        };
    }

    private Command group(int command) throws IOException {
        return switch (command) {
            case 'v' -> raster();
            case 'V' -> cut(read());
            case 'r' -> new Command.Ask(read(), false);
            case 'a', '!', 'B' -> setting(GS, command, read());
            case 'L', 'W', 'P' -> setting(GS, command, read(), read());
            default -> unknown(GS, command);
        };
    }

    private Command realTime(int command) throws IOException {
        return command == 0x04 ? new Command.Ask(read(), true) : unknown(DLE, command);
    }

    private Command raster() throws IOException {
        int zero = read();
        int mode = read();
        int bytesPerRow = read() | read() << 8;
        int rows = read() | read() << 8;
        if (zero != '0' || mode % 48 != 0 || bytesPerRow == 0 || bytesPerRow > MAX_BYTES_PER_ROW || rows > MAX_ROWS) {
            return unknown(GS, 'v', zero, mode);
        }
        byte[] dots = in.readNBytes(bytesPerRow * rows);
        if (dots.length < bytesPerRow * rows) {
            throw new EOFException();
        }
        return new Command.Raster(bytesPerRow, rows, dots);
    }

    // Functions 65 and 66 feed to the cutter first and say how far.
    private Command cut(int function) throws IOException {
        if (function == 65 || function == 66) {
            read();
        }
        return new Command.Cut();
    }

    private int read() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    private static Command setting(int... bytes) {
        return new Command.Setting(hex(bytes));
    }

    private static Command unknown(int... bytes) {
        return new Command.Unknown(hex(bytes));
    }

    private static String hex(int... bytes) {
        var text = new StringBuilder();
        for (int each : bytes) {
            text.append(HexFormat.of().toHexDigits((byte) each)).append(' ');
        }
        return text.toString().strip();
    }
}
