package org.yizhan.county.seed;

import org.jdbi.v3.core.Handle;

/// A feature that takes its part of the seed. All take theirs in one transaction at the first start, in the order
/// of their `@Priority` (higher first).
public interface Sown {
    void sow(Handle handle, Seed seed);
}
