package org.yizhan.ui.monkey;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/// The X server on a connection of its own: it types and touches like hardware (XTEST) and tells who has the
/// keyboard, which is not asked of the kiosk. One thread.
final class XServer implements AutoCloseable {
    private static final SymbolLookup X11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
    private static final SymbolLookup XTEST = SymbolLookup.libraryLookup("libXtst.so.6", Arena.global());
    private static final MethodHandle SYNC = x("XSync", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle KEY = xtest("XTestFakeKeyEvent", ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final MethodHandle BUTTON = xtest("XTestFakeButtonEvent", ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final MethodHandle MOTION =
            xtest("XTestFakeMotionEvent", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final MethodHandle SYMBOL = x("XStringToKeysym", JAVA_LONG, ADDRESS);
    private static final MethodHandle CODE = x("XKeysymToKeycode", JAVA_BYTE, ADDRESS, JAVA_LONG);
    private static final MethodHandle SYMBOL_OF = x("XKeycodeToKeysym", JAVA_LONG, ADDRESS, JAVA_BYTE, JAVA_INT);
    private static final MethodHandle FOCUS = x("XGetInputFocus", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle TREE =
            x("XQueryTree", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle FREE = x("XFree", JAVA_INT, ADDRESS);

    /// Longer than any way from a window up to the desktop.
    private static final int DEPTH = 16;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment display;
    private final MemorySegment answers = arena.allocate(4 * JAVA_LONG.byteSize());
    private final long desktop;

    private XServer(MemorySegment display) {
        this.display = display;
        this.desktop =
                call(() -> (long) x("XDefaultRootWindow", JAVA_LONG, ADDRESS).invokeExact(display));
    }

    /// The one that `$DISPLAY` names.
    static XServer open() {
        var display =
                call(() -> (MemorySegment) x("XOpenDisplay", ADDRESS, ADDRESS).invokeExact(MemorySegment.NULL));
        if (display.address() == 0) {
            throw new IllegalStateException("no X server at DISPLAY");
        }
        return new XServer(display);
    }

    /// The code of the key of that name (`F4`, `Super_L`, `colon`); 0 when the keyboard has none.
    int code(String name) {
        try (Arena text = Arena.ofConfined()) {
            MemorySegment string = text.allocateFrom(name);
            return code(call(() -> (long) SYMBOL.invokeExact(string)));
        }
    }

    /// The code of the key that types this; 0 when the keyboard has none. For ASCII a key's symbol is the character.
    int code(char character) {
        return code((long) character);
    }

    private int code(long symbol) {
        return Byte.toUnsignedInt(call(() -> (byte) CODE.invokeExact(display, symbol)));
    }

    /// Whether that key types the character only together with shift.
    boolean shifted(int code, char character) {
        return call(() -> (long) SYMBOL_OF.invokeExact(display, (byte) code, 0)) != character;
    }

    /// The digit that key types; -1 when it types none.
    int digit(int code) {
        long symbol = call(() -> (long) SYMBOL_OF.invokeExact(display, (byte) code, 0));
        return symbol >= '0' && symbol <= '9' ? (int) symbol - '0' : -1;
    }

    void key(int code, boolean down) {
        call(() -> (int) KEY.invokeExact(display, code, down ? 1 : 0, 0L));
    }

    void button(int number, boolean down) {
        call(() -> (int) BUTTON.invokeExact(display, number, down ? 1 : 0, 0L));
    }

    void move(int x, int y) {
        call(() -> (int) MOTION.invokeExact(display, -1, x, y, 0L));
    }

    /// Returns once the server has done all that.
    void sync() {
        call(() -> (int) SYNC.invokeExact(display, 0));
    }

    /// Whether a window manager is at work (ICCCM 2.8).
    boolean isManaged() {
        try (Arena text = Arena.ofConfined()) {
            MemorySegment name = text.allocateFrom("WM_S0");
            long atom = call(() -> (long)
                    x("XInternAtom", JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT).invokeExact(display, name, 0));
            return call(() -> (long) x("XGetSelectionOwner", JAVA_LONG, ADDRESS, JAVA_LONG)
                            .invokeExact(display, atom))
                    != 0;
        }
    }

    /// Gives the desktop behind all windows one colour.
    void paintDesktop(int rgb) {
        call(() -> (int) x("XSetWindowBackground", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG)
                .invokeExact(display, desktop, (long) rgb));
        call(() -> (int) x("XClearWindow", JAVA_INT, ADDRESS, JAVA_LONG).invokeExact(display, desktop));
        sync();
    }

    /// The window that keys go to; no window when it is 0 or 1.
    long focused() {
        call(() -> (int) FOCUS.invokeExact(display, answers, answers.asSlice(JAVA_LONG.byteSize())));
        return answers.get(JAVA_LONG, 0);
    }

    /// The window that keys go to, and all around it up to the desktop, which is left out; none when keys go nowhere
    /// or to the desktop.
    List<Long> focus() {
        var windows = new ArrayList<Long>();
        for (long window = focused();
                window > 1 && window != desktop && windows.size() < DEPTH;
                window = parent(window)) {
            windows.add(window);
        }
        return windows;
    }

    private long parent(long window) {
        long word = JAVA_LONG.byteSize();
        int found = call(() -> (int) TREE.invokeExact(
                display, window, answers, answers.asSlice(word), answers.asSlice(2 * word), answers.asSlice(3 * word)));
        if (found == 0) {
            return 0;
        }
        MemorySegment children = answers.get(ADDRESS, 2 * word);
        if (children.address() != 0) {
            call(() -> (int) FREE.invokeExact(children));
        }
        return answers.get(JAVA_LONG, word);
    }

    @Override
    public void close() {
        call(() -> (int) x("XCloseDisplay", JAVA_INT, ADDRESS).invokeExact(display));
        arena.close();
    }

    private static MethodHandle x(String name, MemoryLayout answer, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(X11.findOrThrow(name), FunctionDescriptor.of(answer, arguments));
    }

    private static MethodHandle xtest(String name, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(XTEST.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments));
    }

    @FunctionalInterface
    private interface Call<T> {
        T make() throws Throwable;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
