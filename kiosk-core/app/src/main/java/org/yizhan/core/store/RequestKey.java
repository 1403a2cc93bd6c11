package org.yizhan.core.store;

/// A keyed hash of requests: what a request said cannot be guessed from it without the center's key.
public interface RequestKey {
    byte[] hash(byte[] request);
}
