package org.yizhan.core.store;

/// One request's part of a write transaction. What it throws takes back its own statements and events and
/// nothing else; the caller of [Store#write] gets the exception.
@FunctionalInterface
public interface Work<T> {
    T in(Tx tx);
}
