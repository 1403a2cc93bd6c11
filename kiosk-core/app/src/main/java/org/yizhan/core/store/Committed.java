package org.yizhan.core.store;

/// An event with its place in the order of commits.
public record Committed(long cursor, Event event) {}
