package org.yizhan.county.feed;

import org.jdbi.v3.core.Handle;

/// A feature that has something for a center from the beginning: what it appends is the start of the center's feed,
/// in the order of the features' `@Priority` (higher first).
public interface FirstChanges {
    void open(Handle handle, String center);
}
