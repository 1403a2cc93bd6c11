package org.yizhan.ui.input;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// What both native engines need: opening a library by name, and reading a C string of unknown length.
final class NativeCalls {
    private static final Linker LINKER = Linker.nativeLinker();

    private NativeCalls() {}

    /// @throws IllegalArgumentException  when the machine has no such library
    static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    static MethodHandle at(MemorySegment function, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(function, descriptor);
    }

    static MethodHandle of(SymbolLookup library, String name, FunctionDescriptor descriptor) {
        return at(library.findOrThrow(name), descriptor);
    }

    /// The string behind a `char *` field of a struct; empty for NULL.
    static String string(MemorySegment struct, long offset) {
        return string(struct.get(ADDRESS, offset));
    }

    static String string(MemorySegment pointer) {
        return pointer.address() == 0 ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /// Native calls declare no exception; whatever comes out of one is a fault of this program.
    static RuntimeException unexpected(Throwable thrown) {
        return thrown instanceof RuntimeException fault ? fault : new IllegalStateException(thrown);
    }
}
