package org.yizhan.agent;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// The file whose time of change tells the supervisor that the agent is well. Only its time is written, which a
/// full disk allows.
final class Heartbeat {
    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

    private final @Nullable Path file;
    private final Clock clock;
    private boolean complained;

    Heartbeat(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    void beat() {
        if (file == null) {
            return;
        }
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            if (!complained) {
                LOG.log(WARNING, "no heartbeat in {0}: {1}", file, e.getMessage());
                complained = true;
            }
        }
    }
}
