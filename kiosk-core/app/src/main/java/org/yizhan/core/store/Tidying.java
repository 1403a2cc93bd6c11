package org.yizhan.core.store;

/// What a feature no longer needs and forgets by itself. Every bean of this kind is asked once an hour.
public interface Tidying {
    /// Forgets a bounded number of things.
    ///
    /// @return whether there may be more
    boolean tidy();
}
