package org.yizhan.ui.client;

import org.yizhan.contract.Problem;

/// What came of a question to the core.
public sealed interface Answer<T> {
    record Done<T>(T value) implements Answer<T> {}

    /// The core understood and said no.
    record Refused<T>(Problem problem) implements Answer<T> {}

    /// Nothing is known: the core may or may not have acted. Ask again with the same key.
    record Offline<T>() implements Answer<T> {}
}
