package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How much room there is where the center's data lie.
@ApplicationScoped
class DiskRoom {
    private static final long MIB = 1024 * 1024;

    private final Path data;

    DiskRoom(@ConfigProperty(name = "yizhan.data") Path data) {
        this.data = data;
    }

    /// In mebibytes; 0 when the disk does not even say that.
    long freeMib() {
        try {
            return Files.getFileStore(data).getUsableSpace() / MIB;
        } catch (IOException e) {
            return 0;
        }
    }
}
