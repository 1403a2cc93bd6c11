package org.yizhan.core.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.files.Files;

/// A file as its row says.
///
/// @param hash    of the sealed content, and its name on the disk
/// @param person  under whose key [#key] is sealed
/// @param owner   the case or draft that named it
record FileRow(
        UUID id,
        Files.Kind kind,
        String type,
        long bytes,
        String hash,
        UUID person,
        String key,
        long version,
        @Nullable UUID owner,
        @Nullable String question) {
    @Override
    public String toString() {
        return "FileRow[id=" + id + ", kind=" + kind + "]";
    }

    Files.Stored shown() {
        return new Files.Stored(id, kind, type, bytes);
    }
}
