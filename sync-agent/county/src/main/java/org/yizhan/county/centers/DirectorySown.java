package org.yizhan.county.centers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.platform.Json;
import org.yizhan.county.seed.Seed;
import org.yizhan.county.seed.Sown;

/// The sample's directory comes as any other does.
@ApplicationScoped
@Priority(100)
class DirectorySown implements Sown {
    private final DirectoryImport directory;

    DirectorySown(DirectoryImport directory) {
        this.directory = directory;
    }

    @Override
    public void sow(Handle handle, Seed seed) {
        directory.take(handle, Json.as(seed.directory(), DirectoryFile.class));
    }
}
