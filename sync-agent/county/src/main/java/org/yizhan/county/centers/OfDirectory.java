package org.yizhan.county.centers;

import org.jdbi.v3.core.Handle;

/// A feature that begins with the county's directory or keeps a part of it. Each part may come again, with a later
/// file.
public interface OfDirectory {
    /// The directory came for the first time.
    default void begin(Handle handle) {}

    default void village(Handle handle, DirectoryFile.Village village) {}
}
