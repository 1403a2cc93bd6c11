package org.yizhan.house.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A small disk in a file of its own, mounted where nobody else looks. Cutting its power is `shutdown` as the file
/// systems' own tests do it: from then on nothing reaches it, and what was not written is gone.
///
/// Every step makes sure first that what is mounted there is this very file.
final class LoopImage implements AutoCloseable {
    private static final long BYTES = 1L << 30;
    private static final Duration BUSY = Duration.ofSeconds(20);

    private final Path image;
    private final Path at;
    private boolean mounted;

    private LoopImage(Path image, Path at) {
        this.image = image;
        this.at = at;
    }

    /// This machine does not let one; the message says why.
    static final class Unavailable extends IOException {
        private static final long serialVersionUID = 1L;

        Unavailable(String reason) {
            super(reason);
        }
    }

    /// Makes a new disk and mounts it on a directory that is empty.
    static LoopImage mount(Path image, Path at) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(BYTES);
        }
        Files.createDirectories(at);
        var made = new LoopImage(image.toRealPath(), at.toRealPath());
        made.require("xfs_io", "-V");
        made.require("mkfs.ext4", "-q", "-F", made.image.toString());
        made.require("mount", "-o", "loop", made.image.toString(), made.at.toString());
        made.mounted = true;
        Runtime.getRuntime().addShutdownHook(new Thread(made::close));
        made.check();
        return made;
    }

    /// What is there so far is on the disk.
    void settle() throws IOException {
        check();
        run("sync", "-f", at.toString());
    }

    void cutPower() throws IOException {
        check();
        run("xfs_io", "-x", "-c", "shutdown", at.toString());
    }

    /// The power is back. Nobody may have a file open there any more.
    void remount() throws IOException {
        check();
        unmount();
        run("mount", "-o", "loop", image.toString(), at.toString());
        mounted = true;
        check();
    }

    private void check() throws IOException {
        String source = "";
        for (String mount : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            String[] parts = mount.split(" ");
            if (parts[1].equals(at.toString())) {
                source = parts[0];
            }
        }
        Path backing = Path.of("/sys/block", source.replace("/dev/", ""), "loop/backing_file");
        if (!source.startsWith("/dev/loop")
                || !Files.readString(backing).strip().equals(image.toString())) {
            throw new IOException("on " + at + " is mounted " + source + ", which is not " + image);
        }
    }

    private synchronized void unmount() throws IOException {
        long until = System.nanoTime() + BUSY.toNanos();
        while (mounted) {
            try {
                run("umount", at.toString());
                mounted = false;
            } catch (IOException busy) {
                if (System.nanoTime() > until) {
                    throw busy;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private void require(String... command) throws IOException {
        try {
            run(command);
        } catch (IOException e) {
            throw new Unavailable(String.valueOf(e.getMessage()));
        }
    }

    private static void run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(said.lines().findFirst().orElse(command[0] + " failed"));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Takes the disk off, also while this program is being ended: whoever still writes to it is being ended as well.
    @Override
    public void close() {
        try {
            unmount();
        } catch (IOException stays) {
            System.err.println("yizhan: " + at + " stays mounted, take it off with umount: " + stays.getMessage());
        }
    }
}
