package org.yizhan.ui.client;

/// An answer whose body is of no interest.
public enum Nothing {
    NOTHING
}
