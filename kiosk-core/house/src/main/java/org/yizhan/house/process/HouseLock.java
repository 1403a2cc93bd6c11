package org.yizhan.house.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.yizhan.house.place.Refusal;

/// One house per data directory. The lock goes with the process that holds it, however that ends.
public final class HouseLock implements AutoCloseable {
    private final FileChannel channel;

    private HouseLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Refuses when another process holds the lock, naming it.
    public static HouseLock acquire(Path file) {
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = holder(channel);
                channel.close();
                throw new Refusal(
                        Refusal.RUNS_ALREADY,
                        "runs already on " + file.toAbsolutePath().getParent() + " (process " + holder
                                + "): stop it there, or choose another place with --data DIR --port N");
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new HouseLock(channel);
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "cannot lock " + file + ": " + e.getMessage());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return StandardCharsets.US_ASCII.decode(pid.flip()).toString();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
