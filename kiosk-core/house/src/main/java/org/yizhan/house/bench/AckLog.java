package org.yizhan.house.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a client was told is done, in the client's own file, on disk before the client goes on. Whatever the center
/// forgets of this is lost.
final class AckLog implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private volatile int size;

    AckLog(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    }

    enum Kind {
        TICKET,
        DAY,
        SIGN_IN
    }

    synchronized void acknowledged(Kind kind, UUID id) throws IOException {
        channel.write(ByteBuffer.wrap((kind + " " + id + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(false);
        size = size + 1;
    }

    /// Everything acknowledged so far.
    Map<Kind, Set<UUID>> read() throws IOException {
        var all = new EnumMap<Kind, Set<UUID>>(Kind.class);
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ");
            all.computeIfAbsent(Kind.valueOf(parts[0]), unused -> new LinkedHashSet<>())
                    .add(UUID.fromString(parts[1]));
        }
        return all;
    }

    int size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
