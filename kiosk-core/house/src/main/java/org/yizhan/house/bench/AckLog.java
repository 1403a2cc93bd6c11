package org.yizhan.house.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// What a client was told is done, in the client's own file, on disk before the client goes on. Whatever the center
/// forgets of this is lost.
final class AckLog implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

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
    }

    /// Everything acknowledged so far, of that kind.
    Set<UUID> of(Kind kind) throws IOException {
        var ids = new LinkedHashSet<UUID>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ");
            if (parts[0].equals(kind.name())) {
                ids.add(UUID.fromString(parts[1]));
            }
        }
        return ids;
    }

    int size() throws IOException {
        return Files.readAllLines(file).size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
