package org.yizhan.ui.monkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the kiosk's process holds at one moment.
///
/// @param rss      resident memory in MiB, as Linux counts it
/// @param own      what of it is in no file and shared with nobody, without compiled code, in MiB
/// @param heap     what is left of the Java heap after a collection, in MiB
/// @param threads  Linux threads
/// @param files    open file descriptors
record Load(double rss, double own, double heap, long threads, long files) {
    private static final double MEBI = 1024 * 1024;

    /// Collects garbage first.
    static Load now() {
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBI;
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return new Load(
                    status("VmRSS:") / 1024.0,
                    status("RssAnon:") / 1024.0 - code(),
                    heap,
                    status("Threads:"),
                    open.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double code() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().startsWith("Code"))
                        .mapToLong(pool -> pool.getUsage().getUsed())
                        .sum()
                / MEBI;
    }

    private static long status(String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    String line(int inputs, double hours) {
        return String.format(
                Locale.ROOT,
                "load %7d inputs %5.1f h  rss %6.1f MiB  own %6.1f MiB  heap %5.1f MiB  threads %3d  files %3d",
                inputs,
                hours,
                rss,
                own,
                heap,
                threads,
                files);
    }
}
