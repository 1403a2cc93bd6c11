package org.yizhan.ui;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// A screen and a running JavaFX toolkit for tests. Without a display an Xvfb of our own is started, and `DISPLAY` is
/// set in this very process before the toolkit reads it. Ending it before this process ends would end us.
final class Display {
    private static final int SIDE = 1920;
    private static boolean started;

    private Display() {}

    static synchronized void start() throws IOException, InterruptedException {
        if (started) {
            return;
        }
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank() || System.getProperty("yizhan.own-display") != null) {
            setEnvironment("DISPLAY", Xvfb.start(SIDE + "x" + SIDE).name());
        }
        Main.prepareToolkit();
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        Platform.setImplicitExit(false);
        ready.await();
        started = true;
    }

    private static void setEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        var setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int failed = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
            if (failed != 0) {
                throw new IllegalStateException("setenv failed");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
