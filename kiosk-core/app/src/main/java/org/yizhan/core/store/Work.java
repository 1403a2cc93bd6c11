package org.yizhan.core.store;

/// One request's part of a write transaction. What it throws takes back its own statements and events and
/// nothing else; the caller of [Store#write] gets the exception.
///
/// It may be run once more, when one that shares its transaction failed after it had written: what it changes
/// outside the database it changes in [Tx#afterCommit].
@FunctionalInterface
public interface Work<T> {
    T in(Tx tx);
}
