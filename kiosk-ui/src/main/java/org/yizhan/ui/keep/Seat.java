package org.yizhan.ui.keep;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Keyboard and pointer of the display, held for this program alone as screen lockers hold them: while that lasts, a
/// window manager hears none of its keys (Alt+F4, Alt+Tab, Super) and moves no window with the mouse.
///
/// Goes through GDK, on whose connection to the X server JavaFX gets its events; on the FX thread, which is GDK's.
final class Seat {
    private static final Logger LOG = Logger.getLogger(Seat.class.getName());
    private static final String LIBRARY = "libgdk-3.so.0";
    private static final String LISTS = "libglib-2.0.so.0";
    private static final int POINTING_AND_KEYBOARD = 0b1111;

    private final MethodHandle grab;
    private final MethodHandle isGrabbed;
    private final MethodHandle windows;
    private final MethodHandle isViewable;
    private final MethodHandle free;
    private final MemorySegment display;
    private final MemorySegment screen;
    private final MemorySegment seat;
    private final MemorySegment keyboard;
    private final MemorySegment pointer;

    private Seat(SymbolLookup gdk, SymbolLookup glib) throws Throwable {
        var one = FunctionDescriptor.of(ADDRESS, ADDRESS);
        display = (MemorySegment) of(gdk, "gdk_display_get_default", FunctionDescriptor.of(ADDRESS))
                .invokeExact();
        screen = (MemorySegment) of(gdk, "gdk_screen_get_default", FunctionDescriptor.of(ADDRESS))
                .invokeExact();
        seat = (MemorySegment) of(gdk, "gdk_display_get_default_seat", one).invokeExact(display);
        keyboard = (MemorySegment) of(gdk, "gdk_seat_get_keyboard", one).invokeExact(seat);
        pointer = (MemorySegment) of(gdk, "gdk_seat_get_pointer", one).invokeExact(seat);
        isGrabbed = of(gdk, "gdk_display_device_is_grabbed", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        windows = of(gdk, "gdk_screen_get_toplevel_windows", one);
        isViewable = of(gdk, "gdk_window_is_viewable", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        free = of(glib, "g_list_free", FunctionDescriptor.ofVoid(ADDRESS));
        grab = of(
                gdk,
                "gdk_seat_grab",
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    }

    /// The seat of the display the window is on; null, with a word in the log, where GDK is not what it should be.
    static @Nullable Seat open() {
        try {
            return new Seat(
                    SymbolLookup.libraryLookup(LIBRARY, Arena.global()),
                    SymbolLookup.libraryLookup(LISTS, Arena.global()));
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "keyboard and pointer cannot be held: {0}", e.getMessage());
            return null;
        }
    }

    /// Takes what is not held already; a program that holds it just now is waited for until the next time.
    void hold() {
        try {
            if (!held(keyboard) || !held(pointer)) {
                MemorySegment window = window();
                if (window.address() != 0) {
                    int refused = (int) grab.invokeExact(
                            seat,
                            window,
                            POINTING_AND_KEYBOARD,
                            1,
                            MemorySegment.NULL,
                            MemorySegment.NULL,
                            MemorySegment.NULL,
                            MemorySegment.NULL);
                    LOG.log(Level.FINE, "held keyboard and pointer: {0}", refused);
                }
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean held(MemorySegment device) throws Throwable {
        return (int) isGrabbed.invokeExact(display, device) != 0;
    }

    /// This program's window that is to be seen. The list, though not what it names, is the caller's to free.
    private MemorySegment window() throws Throwable {
        var list = (MemorySegment) windows.invokeExact(screen);
        try {
            return viewable(list);
        } finally {
            free.invokeExact(list);
        }
    }

    /// The list is GLib's: data, next, previous.
    private MemorySegment viewable(MemorySegment list) throws Throwable {
        MemorySegment node = list;
        while (node.address() != 0) {
            MemorySegment cell = node.reinterpret(2 * ADDRESS.byteSize());
            MemorySegment window = cell.get(ADDRESS, 0);
            if ((int) isViewable.invokeExact(window) != 0) {
                return window;
            }
            node = cell.get(ADDRESS, ADDRESS.byteSize());
        }
        return MemorySegment.NULL;
    }

    private static MethodHandle of(SymbolLookup library, String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor);
    }
}
